// Draws the charts of the language in sight; the other language's have no width until it is chosen.
"use strict";
const settings = { displayModeBar: false, scrollZoom: false, displaylogo: false, responsive: true };
function speak(language) {
  document.documentElement.lang = language;
  for (const main of document.querySelectorAll("main")) main.hidden = main.id !== language;
  for (const button of document.querySelectorAll("nav button"))
    button.setAttribute("aria-pressed", String(button.value === language));
  for (const chart of document.querySelectorAll(`#${language} .chart:not(.js-plotly-plot)`)) {
    const figure = JSON.parse(chart.nextElementSibling.textContent);
    Plotly.newPlot(chart, figure.data, figure.layout, settings);
  }
}
for (const button of document.querySelectorAll("nav button"))
  button.addEventListener("click", () => speak(button.value));
document.fonts.ready.then(() => speak(document.documentElement.lang));
