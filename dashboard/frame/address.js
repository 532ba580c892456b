// What Streamlit's front end leaves out about addresses. server.py puts this into the page, before all other scripts.

// The history of the browser. Streamlit makes a step of every address that its server sends. One that only puts right
// what the reader followed or typed is none: Back would lead to the wrong address, and from there to where we are.
(() => {
  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  let settling = true; // till the reader acts, and later in the run that looks at what was typed, it may be put right
  let acted = false;
  let rest;
  let left; // the view that the reader leaves for another page; Streamlit rewrites its address on the way there
  const idle = () => document.querySelector(".stApp")?.dataset.testScriptState === "notRunning";
  const settled = () => {
    clearTimeout(rest);
    settling = false;
  };
  // Between a run that is broken off and the one that takes its place the page is idle for a moment, too.
  new MutationObserver(() => {
    clearTimeout(rest);
    if (acted && idle()) rest = setTimeout(settled, 500);
  }).observe(document, { subtree: true, attributeFilter: ["data-test-script-state"] });
  const act = () => {
    acted = true;
    if (idle()) settled();
  };
  for (const kind of ["pointerdown", "keydown", "click"]) addEventListener(kind, act, true);
  addEventListener("page-left", () => { left = [history.state, location.href]; });
  addEventListener("popstate", () => { left = undefined; });
  history.replaceState = (state, unused, url) => { // Streamlit writes down what was typed or picked
    settling = true;
    replace(state, unused, url);
  };
  history.pushState = (state, unused, url) => {
    const next = new URL(url, location.href);
    if ((settling || left) && next.pathname === location.pathname) {
      next.hash = location.hash; // the server does not know it
      replace(state, unused, next);
    } else {
      if (left) replace(left[0], unused, left[1]);
      settling = left !== undefined; // on another page nothing is left of what was typed on the one before
      left = undefined;
      push(state, unused, next);
    }
  };
})();

// The place in the page. What an address names by #, or else the sentence of its number, is not there yet when the
// browser looks for it, and what stands above grows for a while. The page stays there, without a motion, until the
// reader moves.
(() => {
  const name = location.hash.slice(1);
  if (!name && !new URLSearchParams(location.search).has("number")) return;
  const place = () => (name ? document.getElementById(name) : document.querySelector("[class*='st-key-chosen-']"));
  const go = () => place()?.scrollIntoView({ block: name ? "start" : "nearest" });
  const grown = new ResizeObserver(go);
  const come = new MutationObserver(() => {
    if (!place()) return;
    come.disconnect();
    grown.observe(document.querySelector(".stMainBlockContainer"));
  });
  come.observe(document, { childList: true, subtree: true });
  const leave = () => {
    come.disconnect();
    grown.disconnect();
  };
  for (const kind of ["wheel", "pointerdown", "keydown", "popstate"]) addEventListener(kind, leave, { once: true });
})();
