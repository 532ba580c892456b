// The first words give way when the app has drawn the same behind them; where it cannot come they say why, and stay.
(() => {
  const words = document.querySelector(".first-words"), room = document.getElementById("root");
  const note = words.querySelector('[role="status"]');
  const SLOW = 20000; // ms
  try { // a theme that the reader chose here once
    const kept = localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith(`stActiveTheme-${location.pathname}-`)));
    const name = JSON.parse(kept)?.name ?? "";
    if (/dark|light/i.test(name)) document.documentElement.dataset.theme = /dark/i.test(name) ? "dark" : "light";
  } catch { /* the browser keeps nothing for this site */ }

  const drawn = () => {
    const idle = document.querySelector(".stApp")?.dataset.testScriptState === "notRunning";
    const whole = room.querySelector(".st-key-foot") && room.querySelector("h1");
    if (whole) return idle || !words.querySelector(".first-drawer") || document.querySelector('[role="dialog"]');
    return idle && room.querySelector('[data-testid="stAlert"], [data-testid="stException"]');
  };
  const giveWay = () => {
    if (!drawn()) return;
    watch.disconnect();
    clearTimeout(slow);
    window.WebSocket = Plain;
    const link = words.contains(document.activeElement) && document.activeElement.getAttribute("href");
    const { scrollTop } = words;
    words.remove();
    room.inert = false;
    if (scrollTop) room.querySelector(".stMain")?.scrollTo(0, scrollTop);
    if (link) [...room.querySelectorAll("a[href]")].find((one) => one.getAttribute("href") === link)?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(giveWay);
  watch.observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-test-script-state"] });
  room.inert = true;

  // Without a connection that stays open the app waits in silence.
  const say = (key) => { note.textContent = note.dataset[key]; };
  const slow = setTimeout(() => note.textContent || say("slow"), SLOW);
  const Plain = window.WebSocket;
  let open = false, failed = 0;
  window.WebSocket = class extends Plain {
    constructor(...address) {
      super(...address);
      this.addEventListener("open", () => {
        open = true;
        note.textContent = "";
        // While the server thinks, the browser makes ready what will draw its charts.
        for (const { href } of document.querySelectorAll('link[rel="modulepreload"][href*="PlotlyChart"]')) import(href).catch(() => {});
      });
      this.addEventListener("close", () => { if (!open && ++failed > 1) say("cut"); });
    }
  };
})();
