// The typeface of the page. What a style sheet declares, a browser forgets and loads anew when another sheet changes, which
// Streamlit's do while it draws: texts would stand in another typeface till then. What a script declares stays.
"use strict";
(() => {
  for (const face of window.typeface) {
    face.address = new URL(face.address, document.baseURI).href;
    const { family, weight, range, address } = face;
    document.fonts.add(new FontFace(family, `url(${address})`, { weight, unicodeRange: range, display: "swap" }));
  }
  // Streamlit asks for its typeface of icons, 375 kB, before it draws one, and most pages have none. Where there is one, the
  // browser asks by itself.
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, text) => (font.includes("Material Symbols") ? Promise.resolve([]) : load(font, text));
})();
