// Gives Streamlit's own English words the reader's language. Streamlit has no translations (streamlit issue 1353).
// Only words that it is given are replaced, whole texts only, in the text itself: no node is made, moved or taken away.
// `known` has the words of each language; the page says in which it is now.
(known) => {
  "use strict";
  if (window.translated) return;
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  // What the dashboard writes itself, and what is quoted, is never touched; nor are the thousand labels of charts.
  const OURS = ".stHtml, .js-plotly-plot, [lang]:not(html), script, style, canvas, pre, code";
  const told = window.translated = new WeakMap();
  let words, patterns;
  const speak = () => {
    words = known[document.documentElement.lang] ?? {};
    patterns = Object.entries(words).filter(([said]) => said.includes("{")).map(([said, ours]) => {
      const parts = said.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return [new RegExp(`^${parts.join("(.+?)")}$`, "s"), ours];
    });
  };
  const inOurs = (said) => {
    if (Object.hasOwn(words, said)) return words[said];
    for (const [pattern, ours] of patterns) {
      const found = pattern.exec(said);
      if (found) return ours.replace(/\{\w+\}/, () => found[1]);
    }
    return said;
  };

  // What was replaced is remembered with what Streamlit had said: so another language begins from Streamlit's words, and
  // a text of ours is not taken for one of Streamlit's.
  const settle = (node, place, now, write) => {
    const before = told.get(node) ?? {};
    const said = before[place]?.ours === now ? before[place].said : now;
    const ours = inOurs(said);
    if (ours !== said || before[place]) told.set(node, { ...before, [place]: { said, ours } });
    if (ours !== now) write(ours);
  };
  const text = (node) => settle(node, "", node.data, (ours) => { node.data = ours; });
  const attribute = (element, name) => {
    const now = element.getAttribute(name);
    if (now) settle(element, name, now, (ours) => element.setAttribute(name, ours));
  };
  const walk = (root) => {
    const filter = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(OURS) ? 2 : 1; // reject the whole, or take
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) text(node);
      else for (const name of ATTRIBUTES) attribute(node, name);
    }
  };
  const isOurs = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(OURS);

  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (target instanceof SVGElement || isOurs(target)) continue; // the thousand lines of charts, at no cost
      if (type === "characterData") text(target);
      else if (type === "attributes") attribute(target, attributeName);
      else for (const node of addedNodes) if (node.isConnected && !isOurs(node)) walk(node);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
  const begin = () => {
    speak();
    walk(document.body);
  };
  new MutationObserver(begin).observe(document.documentElement, { attributeFilter: ["lang"] });
  begin();

  // The search inside a table knows no letters but those written: the boxes of the page do, and the browser's own search.
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "f" && event.target.closest?.(".stDataFrame"))
      event.stopImmediatePropagation();
  }, true);
}
