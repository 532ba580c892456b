// The header's box (place_box.py) in the browser, after the W3C's combobox pattern: the focus stays in the input, and
// aria-activedescendant names the option that the arrows reached. Its tags are in place_tags.js.
"use strict";
window.placeBox ??= (() => {
  const { PlaceTags, element, filled, isRunning } = window.placeTags;
  const PAUSE = 150; // ms without a key, then the text is asked
  // Telex and VNI change the letters that they have just written: what stands between two keys is not asked. But many a
  // phone keyboard composes each word until the space after it, so a rest is answered there, too.
  const COMPOSING_PAUSE = 500;
  const ANSWERED = 1500; // ms at rest: no answer comes any more
  const HOLD = 1500; // ms: the longest press on an option

  const boxes = new WeakMap();
  let last;

  const byTouch = () => matchMedia("(pointer: coarse)").matches;

  class PlaceBox {
    asked = Date.now(); // the number of the last question: a page that was reloaded takes no answer to an earlier one
    active = -1;

    constructor(root) {
      for (const part of ["field", "input", "popup", "heading", "options", "note", "status"]) this[part] = root.querySelector(`.${part}`);
      const { field, input, popup } = this;
      this.tags = new PlaceTags(field, (...act) => this.act(...act), () => {
        if (byTouch()) return; // it would call up the keyboard
        this.quiet = true;
        input.focus();
      });
      input.addEventListener("input", (event) => this.type(event.isComposing));
      input.addEventListener("compositionend", () => this.type(false));
      input.addEventListener("keydown", (event) => this.press(event));
      // A window that comes to the front again gives back the focus; nobody asks for the list then.
      input.addEventListener("blur", () => {
        this.quiet = !document.hasFocus();
        this.close();
        queueMicrotask(() => { this.removed = !input.isConnected; });
      });
      input.addEventListener("focus", () => {
        if (!this.quiet) this.text() && !this.answer ? this.type(false) : this.open();
        this.quiet = false;
      });
      input.addEventListener("click", () => this.open());
      field.addEventListener("click", (event) => { if (!event.target.closest("button")) input.focus(); });
      // The focus stays in the input, so the list is still there when the finger goes up. And it is the same list: an answer
      // that comes in between would put another option below the finger.
      popup.addEventListener("mousedown", (event) => event.preventDefault());
      popup.addEventListener("pointerdown", () => { this.held = setTimeout(() => this.release(), HOLD); });
      popup.addEventListener("pointercancel", () => this.release());
      popup.addEventListener("click", (event) => {
        const index = [...this.options.children].indexOf(event.target.closest("[role=option]"));
        if (index >= 0) this.choose(index);
        this.release();
      });
    }

    /** Go on where a box that Streamlit has removed was left. */
    follow(gone) {
      this.input.value = gone.input.value;
      gone.forget();
      if (gone.removed || this.text()) this.input.focus();
    }

    draw({ key, data, setStateValue, setTriggerValue }) {
      const { words, tags, offered, answer, asked } = data;
      const { options, input } = this;
      const early = !this.words; // what the reader did before this script was here
      Object.assign(this, { key, words, send: setStateValue, trigger: setTriggerValue });
      if (JSON.stringify(offered) !== JSON.stringify(this.offered)) this.offered = offered;
      options.id = `${key}-options`;
      options.setAttribute("aria-label", words.options);
      input.setAttribute("aria-controls", options.id);
      input.setAttribute("aria-label", words.label);
      input.placeholder = words.hint;
      this.tags.draw(tags, words);
      if (data.text !== this.given) { // what the page searches stands here, but never over what a reader types
        if (document.activeElement !== input && input.value === (this.given ?? "")) input.value = data.text;
        this.given = data.text;
      }
      const fresh = answer && asked === this.asked && !this.answer;
      if (fresh) this.answer = answer;
      if (fresh && this.jump) this.enter();
      else if (document.activeElement !== input) return;
      else if (early) this.type(false);
      else if (fresh || !this.popup.hidden) this.open();
    }

    text() { return this.input.value.trim(); }

    type(composing) {
      clearTimeout(this.timer);
      this.jump = false;
      this.move(-1);
      const text = this.text();
      if (text !== this.question) this.forget(); // an answer that is still under way is one to another text
      if (!text || text === this.question) this.open();
      else this.timer = setTimeout(() => this.ask(), composing ? COMPOSING_PAUSE : PAUSE);
    }

    ask() {
      clearTimeout(this.timer);
      this.asked += 1;
      this.question = this.text();
      this.options.setAttribute("aria-busy", "true");
      this.send("typed", { text: this.question, asked: this.asked });
      this.insist();
    }

    /** Streamlit skips a fragment whose page begins to run anew at that moment: what stays unanswered is asked again. */
    insist() {
      clearTimeout(this.unanswered);
      this.unanswered = setTimeout(() => {
        if (this.question && !this.answer) isRunning() ? this.insist() : this.ask();
      }, ANSWERED);
    }

    /** Take no answer any more to what was asked. */
    forget() {
      clearTimeout(this.timer);
      this.asked += 1;
      this.question = this.answer = undefined;
    }

    /** Show what belongs to the text, if it is there. */
    open() {
      const list = this.text() ? this.answer : this.offered;
      if (!list || this.held) return;
      if (list !== this.list) {
        this.move(-1);
        this.list = list;
        this.options.replaceChildren(...list.options.map(({ name, about }, index) =>
          element("li", { id: `${this.key}-${index}`, role: "option", "aria-selected": "false" },
            element("b", {}, name), element("span", {}, about))));
        this.options.scrollTop = 0;
        this.heading.textContent = list.heading;
        this.note.textContent = list.note;
      }
      this.options.hidden = !list.options.length;
      this.options.removeAttribute("aria-busy");
      this.popup.hidden = false;
      this.input.setAttribute("aria-expanded", !this.options.hidden);
      this.status.textContent = list.status;
      visualViewport.addEventListener("resize", this.fit);
      this.fit();
    }

    /** The list ends where a phone's keyboard begins. */
    fit = () => {
      const { offsetTop, height } = visualViewport;
      this.popup.style.setProperty("--room", `${offsetTop + height - this.field.getBoundingClientRect().bottom}px`);
    };

    close() {
      this.move(-1);
      this.popup.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      visualViewport.removeEventListener("resize", this.fit);
    }

    release() {
      clearTimeout(this.held);
      this.held = undefined;
      if (!this.popup.hidden) this.open();
    }

    press(event) {
      if (event.isComposing || event.keyCode === 229) return; // the key is the input method's
      const act = {
        ArrowDown: () => this.step(1, event.altKey),
        ArrowUp: () => (event.altKey ? this.close() : this.step(-1)),
        Home: this.active >= 0 && (() => this.move(0)),
        End: this.active >= 0 && (() => this.move(this.options.children.length - 1)),
        Enter: () => this.enter(),
        Escape: () => (this.popup.hidden ? this.empty() : this.close()),
      }[event.key];
      if (act) event.preventDefault();
      if (act) act();
      else if (event.key.startsWith("Arrow")) this.move(-1); // the cursor moves in the text
    }

    step(by, still) {
      this.open();
      const { length } = this.options.children;
      const next = this.active < 0 && by < 0 ? length - 1 : (this.active + by + length) % length;
      if (!this.popup.hidden && length && !still) this.move(next);
    }

    move(index) {
      this.options.children[this.active]?.setAttribute("aria-selected", "false");
      this.active = index;
      const option = this.options.children[index];
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option?.id ?? "");
    }

    /** The only place that fits is meant; of several the reader chooses. */
    enter() {
      const { options: { length } = [], only } = this.answer ?? {};
      this.jump = false;
      if (this.active >= 0) this.choose(this.active);
      else if (this.answer) {
        this.open();
        if (length) only !== null ? this.choose(only) : this.move(0);
      } else if (this.text()) {
        this.jump = true; // Enter counts when the answer is there
        if (this.text() !== this.question) this.ask();
      } else this.open();
    }

    empty() {
      this.input.value = "";
      this.forget();
    }

    choose(index) {
      const { code, name } = this.list.options[index];
      this.empty();
      this.close();
      this.send("typed", { text: "", asked: this.asked });
      this.act("chosen", code, filled(this.words.chosen, name));
      if (byTouch()) this.input.blur(); // the keyboard goes, the page is in sight
    }

    act(name, value, status) {
      this.trigger(name, value);
      this.status.textContent = status;
    }
  }

  /** Called by Streamlit at first and with all new data. Nothing is cleaned up: Streamlit may do so to a box still in use.
      And a run that is broken off by what is typed may put a new box in its place: the reader goes on in that one. */
  return (component) => {
    const root = component.parentElement.querySelector(".place-box");
    if (!boxes.has(root)) {
      const box = new PlaceBox(root);
      if (last && !last.input.isConnected) box.follow(last);
      boxes.set(root, box);
      last = box;
    }
    boxes.get(root).draw(component);
  };
})();
