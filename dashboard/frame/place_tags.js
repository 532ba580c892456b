// The chosen provinces in the header's box, each a tag with ✕, and the way back to the whole country. For place_box.js.
// Names go in as text, never as markup.
"use strict";
window.placeTags ??= (() => {
  const filled = (text, value) => text.replace(/\{\w+\}/, () => value);
  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  };

  // While tags stand that the page below is not yet drawn for, what is left of the page before looks so (place_box.css).
  const CHANGED = "data-places-changed";
  const isRunning = () => document.querySelector(".stApp")?.dataset.testScriptState !== "notRunning";
  const arrive = () => {
    if (!isRunning()) document.documentElement.removeAttribute(CHANGED);
  };

  const STANDING = 3; // so many tags are never folded

  class PlaceTags {
    /** `act` tells the page what was pressed, `leave` takes the focus when no tag is left to have it. */
    constructor(field, act, leave) {
      Object.assign(this, { field, act, leave });
      for (const part of ["tags", "rest", "all", "input"]) this[part] = field.querySelector(`.${part}`);
      this.all.addEventListener("click", () => act("cleared", true, this.words.cleared));
      this.rest.addEventListener("click", () => {
        const next = [...this.tags.children].find((tag) => tag.hidden);
        this.unfolded = true;
        this.fold();
        next.lastChild.focus();
      });
      new ResizeObserver(() => this.fold()).observe(field);
      document.fonts.ready.then(() => this.fold());
      new MutationObserver(arrive).observe(document, { subtree: true, attributeFilter: ["data-test-script-state"] });
    }

    /** Tags that stay are the same elements: they keep the focus, and a press that has begun. */
    draw(tags, words) {
      this.words = words;
      const before = [...this.tags.children];
      const focused = before.findIndex((tag) => tag.contains(document.activeElement));
      const lost = focused >= 0 || document.activeElement === this.all;
      const drawn = tags.map(({ code }) => before.find((tag) => tag.dataset.code === code) ?? this.tag(code));
      for (const tag of before) if (!drawn.includes(tag)) tag.remove();
      const codes = tags.map(({ code }) => code).join();
      if ((this.codes ?? codes) !== codes) {
        document.documentElement.setAttribute(CHANGED, "");
        requestAnimationFrame(() => requestAnimationFrame(arrive)); // the run may be over already
      }
      this.codes = codes;
      for (const [index, { name, remove }] of tags.entries()) {
        const tag = drawn[index];
        tag.firstChild.textContent = name;
        tag.lastChild.setAttribute("aria-label", remove);
        tag.classList.remove("leaving");
        if (this.tags.children[index] !== tag) this.tags.insertBefore(tag, this.tags.children[index] ?? null);
      }
      this.tags.setAttribute("aria-label", words.tags);
      this.all.textContent = words.all;
      this.all.hidden = this.tags.hidden = !tags.length;
      this.fold();
      if (!lost || this.field.contains(document.activeElement)) return;
      if (tags.length) drawn[Math.min(focused, tags.length - 1)].lastChild.focus();
      else this.leave();
    }

    tag(code) {
      const name = element("span", {});
      const remove = element("button", { type: "button" }, "✕");
      const tag = element("li", { "data-code": code }, name, remove);
      remove.addEventListener("click", () => {
        tag.classList.add("leaving");
        this.act("removed", code, filled(this.words.removed, name.textContent));
      });
      return tag;
    }

    /** Up to three tags always stand. More take two lines at most, with the input; those that do not fit stand behind "+3",
        which shows them for good. */
    fold() {
      const tags = [...this.tags.children];
      const parts = [...tags, this.rest, this.all, this.input];
      const lines = () => new Set(parts.filter((part) => !part.hidden).map((part) => part.offsetTop)).size;
      for (const tag of tags) tag.hidden = false;
      this.rest.hidden = true;
      const folds = !this.unfolded && tags.length > STANDING;
      for (let folded = 1; folds && folded < tags.length && lines() > 2; folded += 1) {
        tags.at(-folded).hidden = true;
        this.rest.hidden = false;
        this.rest.textContent = `+${folded}`;
        this.rest.setAttribute("aria-label", filled(this.words.rest, folded));
      }
    }
  }

  return { PlaceTags, element, filled, isRunning };
})();
