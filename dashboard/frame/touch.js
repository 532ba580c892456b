// A swipe that begins on a chart scrolls the page, and a tap selects. Streamlit asks Plotly to pan wherever marks can be
// selected, whatever the figure says, so it is taken back after each drawing. And Plotly tells of a selection, an empty
// one, when it draws anew: a reader's choice would be told to the server a second time, with what was chosen before.
"use strict";
if (!window.touching) {
  window.touching = new WeakSet();
  const still = ({ _fullLayout: layout }) => { if (layout) Object.assign(layout, { dragmode: false, _noEmitSelectedAtStart: true }); };
  let looks = false;
  const look = () => {
    looks = false;
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      if (window.touching.has(chart) || !chart.on) continue;
      window.touching.add(chart);
      chart.on("plotly_afterplot", () => still(chart));
      still(chart);
    }
  };
  const later = () => { // once a frame, before any finger comes
    if (!looks) requestAnimationFrame(look);
    looks = true;
  };
  new MutationObserver(later).observe(document, { childList: true, subtree: true });
  look();
}
