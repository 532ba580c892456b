// The focus goes back to the link that opened the drawer. Streamlit gives it back to what had it when the drawer was drawn;
// on a slow machine the page has been drawn anew meanwhile, or is right after it, and nothing has the focus any more.
"use strict";
if (!window.focusBack) {
  window.focusBack = { opener: "", open: false, wanted: "", looks: false };
  const state = window.focusBack;
  const forget = () => { state.wanted = ""; };
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[role=dialog]")) return;
    state.opener = target.closest?.("a[href*='number=']")?.getAttribute("href") ?? "";
  }, true);
  for (const act of ["pointerdown", "keydown"]) document.addEventListener(act, forget, true);
  const look = () => {
    state.looks = false;
    const open = Boolean(document.querySelector("[role=dialog]"));
    if (state.open && !open) state.wanted = state.opener;
    state.open = open;
    if (!state.wanted || open || document.activeElement !== document.body) return;
    const same = [...document.querySelectorAll(".stHtml a")].find((link) => link.getAttribute("href") === state.wanted);
    same?.focus({ preventScroll: true });
  };
  // After the frame in which Streamlit gives it back itself.
  const later = () => {
    if (!state.looks) requestAnimationFrame(() => requestAnimationFrame(look));
    state.looks = true;
  };
  new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
}
