// The typeface of the page. What a style sheet declares, a browser forgets and loads anew when another sheet changes, which
// Streamlit's do while it draws: texts would stand in another typeface till then. What a script declares stays.
"use strict";
for (const face of window.typeface) {
  face.address = new URL(face.address, document.baseURI).href;
  const { family, weight, range, address } = face;
  document.fonts.add(new FontFace(family, `url(${address})`, { weight, unicodeRange: range, display: "swap" }));
}
