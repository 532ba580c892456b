// Where the pages have a line that scrolls sideways (frame.css), the link to the page in sight is in sight, however the
// page was reached. The line is drawn anew with each change of its links.
"use strict";
if (!window.heading) {
  window.heading = true;
  let shown, looks = false;
  let styled = document.readyState === "complete";
  const look = () => {
    looks = false;
    const link = document.querySelector('.site-header [aria-current="page"]');
    if (!link || link === shown) return;
    const line = link.parentElement, { left, width } = link.getBoundingClientRect();
    line.scrollLeft += left + width / 2 - line.getBoundingClientRect().left - line.clientWidth / 2;
    // Before the style and the typeface are there the line may not scroll yet, or be of another width.
    if (styled && document.fonts.status === "loaded") shown = link;
  };
  // Once a frame: measured at each line that a chart draws, the page would be laid out anew each time.
  const later = () => {
    if (!looks) requestAnimationFrame(look);
    looks = true;
  };
  new MutationObserver(later).observe(document, { childList: true, subtree: true });
  addEventListener("load", () => { styled = true; look(); });
  document.fonts.addEventListener("loadingdone", () => { shown = undefined; look(); });
  look();
}
