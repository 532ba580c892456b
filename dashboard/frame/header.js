// Where the pages have a line that scrolls sideways (frame.css), the link to the page in sight is in sight, however the
// page was reached. The line is drawn anew with each change of its links.
"use strict";
if (!window.heading) {
  window.heading = true;
  let shown;
  const look = () => {
    const link = document.querySelector('.site-header [aria-current="page"]');
    if (!link || link === shown) return;
    shown = link;
    const line = link.parentElement, { left, width } = link.getBoundingClientRect();
    line.scrollLeft += left + width / 2 - line.getBoundingClientRect().left - line.clientWidth / 2;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
}
