// A swipe that begins on a chart scrolls the page, and a tap selects. Streamlit asks Plotly to pan wherever marks can be
// selected, whatever the figure says, so it is taken back after each drawing.
"use strict";
if (!window.touching) {
  window.touching = new WeakSet();
  const still = (chart) => { if (chart._fullLayout) chart._fullLayout.dragmode = false; };
  const look = () => {
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      if (window.touching.has(chart) || !chart.on) continue;
      window.touching.add(chart);
      chart.on("plotly_afterplot", () => still(chart));
      still(chart);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
}
