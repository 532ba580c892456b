// What Streamlit's front end leaves out about addresses. server.py puts this into the page, before all other scripts.

// Where the server is: beside the page, as all pages are. Left to itself the front end looks below the page's own address
// first, and asks twice before it opens the connection. Pages of others may send it no messages.
window.__streamlit = {
  BACKEND_BASE_URL: new URL("./", location.href).href,
  HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
};

// Parts of a page that had no address of their own but #: they are opened by a parameter now.
(() => {
  const LEAD = { articles: { checks: ["part", "checks"] }, compare: { provinces: ["view", "table"] } };
  const address = new URL(location.href);
  const [name, value] = LEAD[address.pathname.split("/").at(-1)]?.[address.hash.slice(1)] ?? [];
  if (!name || address.searchParams.has(name)) return;
  address.searchParams.set(name, value);
  history.replaceState(history.state, "", address);
})();

// The history of the browser. Streamlit makes a step of every address that its server sends, and on the way to another
// page of several. Here one act of the reader is one step; an address that only puts right what the reader followed or
// typed is none: Back would lead to the wrong address, and from there to where we are. The drawer is a step that is
// gone when it is closed, and the next number in it is none.
(() => {
  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  let settling = true; // till the reader acts, and later in the run that looks at what was typed, it may be put right
  let acted = false;
  let stepped = false; // since the reader acted
  let rest;
  let back; // what is asked of the history while a step is on its way back
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
    stepped = false;
    if (idle()) settled();
  };
  for (const kind of ["pointerdown", "keydown", "click"]) addEventListener(kind, act, true);
  const open = (address) => address.searchParams.get("number");
  const below = (address) => {
    const bare = new URL(address);
    bare.searchParams.delete("number");
    bare.hash = "";
    return bare.href;
  };
  // Our own step back is no act of the reader: Streamlit would run the page for it once more, and forget what the reader
  // followed meanwhile.
  addEventListener("popstate", (event) => {
    if (!back) return;
    event.stopImmediatePropagation();
    const waiting = back;
    back = undefined;
    for (const ask of waiting) ask();
  });
  history.replaceState = (state, unused, url) => { // Streamlit writes down what was typed or picked
    if (back) return void back.push(() => history.replaceState(state, unused, url));
    settling = true;
    replace(state, unused, url);
  };
  history.pushState = (state, unused, url) => {
    if (back) return void back.push(() => history.pushState(state, unused, url));
    const now = new URL(location.href), next = new URL(url, now);
    const samePage = next.pathname === now.pathname, drawer = below(now) === below(next);
    if (samePage) next.hash = now.hash; // the server does not know it
    if (next.href === now.href) return;
    const opens = drawer && !!open(next) && !open(now); // only a reader opens it, also while the page still comes
    if ((settling && samePage && !opens) || stepped) replace(history.state, unused, next);
    else if (drawer && open(now) && !open(next) && history.state?.drawer) {
      back = [];
      history.back();
    } else if (drawer && open(now)) replace(history.state, unused, next);
    else {
      settling = false; // on another page nothing is left of what was typed on the one before
      stepped = true;
      push({ ...state, drawer: opens }, unused, next);
    }
  };
})();

// The place in the page. What an address names by # is not there yet when the browser looks for it, and what stands above
// grows for a while. The page stays there, without a motion, until the reader moves.
(() => {
  const name = location.hash.slice(1);
  if (!name) return;
  const place = () => document.getElementById(name) ?? document.getElementById(`figure-${name}`); // as figures were called
  const go = () => place()?.scrollIntoView({ block: "start" });
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

// A link that is drawn anew between the press and the release gets no click from the browser; it was pressed all the same.
(() => {
  let pressed;
  addEventListener("pointerdown", ({ button, target }) => {
    pressed = button ? undefined : target.closest?.(".stHtml a[href]");
  }, true);
  addEventListener("pointerup", ({ clientX, clientY }) => {
    const link = pressed;
    pressed = undefined;
    if (!link || link.isConnected) return;
    const there = document.elementFromPoint(clientX, clientY)?.closest("a[href]");
    (there?.textContent === link.textContent ? there : link).click();
  }, true);
})();
