// Unpacks the charts and draws those of the language in sight; the other language's have no width until it is chosen.
// A browser that cannot unpack, or runs no scripts, shows the same numbers as lists and tables.
"use strict";
const settings = { displayModeBar: false, scrollZoom: false, displaylogo: false, responsive: true };
const SHEET = 680; // pixels: what a page of the text is wide, on paper and on a screen that has room for it
let figures = {};

async function unpacked(name) {
  const packed = Uint8Array.from(atob(document.getElementById(name).textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

// Printers take each hatched mark for a picture of its own: marks hatched alike, with no other between them, become one.
function merge(chart) {
  let [last, look] = [null, ""];
  for (const mark of chart.querySelectorAll(".bars .point > path")) {
    const [, name] = mark.style.fill.match(/url\(["']?#([^"')]+)/) ?? [];
    const its = name && [mark.closest(".trace").className.baseVal, mark.style.stroke, document.getElementById(name).innerHTML].join();
    if (its && its === look) {
      last.setAttribute("d", last.getAttribute("d") + mark.getAttribute("d"));
      mark.remove();
    } else [last, look] = [mark, its];
  }
}

function speak(language) {
  document.documentElement.lang = language;
  for (const main of document.querySelectorAll("main")) main.hidden = main.id !== language;
  for (const button of document.querySelectorAll(".switch button"))
    button.setAttribute("aria-pressed", String(button.value === language));
  for (const chart of document.querySelectorAll(`#${language} .chart:not(.js-plotly-plot)`)) {
    const { data, layout } = figures[chart.id] ?? {};
    if (!data) continue;
    chart.style.height = `${layout.height}px`;
    Plotly.newPlot(chart, data, layout, settings).then(merge);
  }
}

// A chart that was drawn for a phone is drawn for the sheet before it is printed.
function fit(width) {
  for (const chart of document.querySelectorAll("main:not([hidden]) .js-plotly-plot"))
    Plotly.relayout(chart, width ? { width: chart.closest(".halves") ? (width - 24) / 2 : width } : { width: null, autosize: true });
}

for (const button of document.querySelectorAll(".switch button"))
  button.addEventListener("click", () => speak(button.value));
const narrow = () => document.querySelector("main:not([hidden])").clientWidth < SHEET;
let fitted = false;
addEventListener("beforeprint", () => { if (window.Plotly && narrow()) { fitted = true; fit(SHEET); } });
addEventListener("afterprint", () => { if (fitted) { fitted = false; fit(0); } });

Promise.all([unpacked("plotly"), unpacked("figures"), document.fonts.ready]).then(([plotly, described]) => {
  document.head.append(Object.assign(document.createElement("script"), { textContent: plotly }));
  figures = JSON.parse(described);
  document.documentElement.classList.add("drawn");
  speak(document.documentElement.lang);
});
