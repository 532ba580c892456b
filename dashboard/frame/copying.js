// A press on `.copy[data-copy]` copies that text, by mouse, touch and keyboard, and says so; it serves all that will be in
// the page. Without the right to the clipboard (an address without https) the old way is taken.
"use strict";
if (!window.copying) {
  window.copying = true;
  const byHand = (text) => {
    const field = Object.assign(document.createElement("textarea"), { value: text });
    (document.querySelector("[role=dialog]") ?? document.body).append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".copy[data-copy]");
    if (!button) return;
    const { copy, done } = button.dataset, before = button.textContent;
    const write = navigator.clipboard?.writeText(copy) ?? Promise.reject(new Error("no clipboard"));
    write.catch(() => byHand(copy)).then(() => {
      button.setAttribute("aria-live", "polite");
      button.textContent = done;
      setTimeout(() => { button.textContent = before; }, 2000);
    }, () => window.prompt(before, copy));
    if (document.activeElement !== button) button.focus();
  });
}
