// Links to our own pages in our own HTML (following.py). Streamlit calls this at first and with each run.
"use strict";
window.following ??= (() => {
  const PATIENCE = 3000; // ms without a change of the address while nothing runs: then Streamlit has lost the click
  let followed, ownPages, waiting;

  const follow = (link) => {
    const before = location.href;
    let since = Date.now();
    followed(link);
    clearInterval(waiting);
    waiting = setInterval(() => {
      const idle = document.querySelector(".stApp")?.dataset.testScriptState === "notRunning";
      if (!idle) since = Date.now();
      if (location.href !== before || link.href === before) clearInterval(waiting);
      else if (idle && Date.now() - since > PATIENCE) location.assign(link.href);
    }, 50);
  };

  return ({ data, setTriggerValue }) => {
    const first = !followed;
    followed = (link) => setTriggerValue("followed", link.pathname + link.search);
    ownPages = new Set(data.pages);
    document.documentElement.lang = data.language;
    if (!first) return;
    document.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target.closest?.(".stHtml a[href]");
      if (!link || link.target || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
      if (link.origin !== location.origin || !ownPages.has(link.pathname.split("/").at(-1))) return;
      event.preventDefault();
      follow(link);
    });
  };
})();
