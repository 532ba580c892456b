// The first words give way when the app has drawn the same behind them; where it cannot come they say why, and stay.
(() => {
  const words = document.querySelector(".first-words"), room = document.getElementById("root");
  const note = words.querySelector('[role="status"]');
  const SLOW = 20000; // ms
  // Streamlit holds the place of what has to come yet; nobody sees the boxes of the address, and charts may come later.
  const HELD = '[data-testid="stSkeleton"]:not(.st-key-address *, [class*="-chart "] *)';
  try { // a theme that the reader chose here once
    const kept = localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith(`stActiveTheme-${location.pathname}-`)));
    const name = JSON.parse(kept)?.name ?? "";
    if (/dark|light/i.test(name)) document.documentElement.dataset.theme = /dark/i.test(name) ? "dark" : "light";
  } catch { /* the browser keeps nothing for this site */ }

  const drawn = () => {
    const idle = document.querySelector(".stApp")?.dataset.testScriptState === "notRunning";
    const whole = room.querySelector(".st-key-foot") && room.querySelector("h1") && !room.querySelector(HELD);
    if (whole) return idle || !words.querySelector(".first-drawer") || document.querySelector('[role="dialog"]');
    return idle && room.querySelector('[data-testid="stAlert"], [data-testid="stException"]');
  };
  let scrolled = 0; // to ask when they go would make the browser lay out the page once more
  words.addEventListener("scroll", () => { scrolled = words.scrollTop; });
  const giveWay = () => {
    if (!drawn()) return;
    watch.disconnect();
    clearTimeout(slow);
    window.WebSocket = Plain;
    const link = words.contains(document.activeElement) && document.activeElement.getAttribute("href");
    words.remove();
    room.inert = false;
    if (scrolled) room.querySelector(".stMain")?.scrollTo(0, scrolled);
    if (link) [...room.querySelectorAll("a[href]")].find((one) => one.getAttribute("href") === link)?.focus({ preventScroll: true });
    charts.observe(room, { childList: true, subtree: true });
    prepare();
  };
  const watch = new MutationObserver(giveWay);

  // What the first choice of a reader will draw: when the charts are there and the browser has nothing else to do.
  const prepare = () => {
    if (room.querySelector('[data-testid="stSkeleton"]')) return;
    charts.disconnect();
    const { content } = document.querySelector("template.later");
    const names = [...content.children].map(({ href }) => href);
    (window.requestIdleCallback ?? setTimeout)(() => {
      document.head.append(content);
      for (const name of names) import(name).catch(() => {});
    });
  };
  const charts = new MutationObserver(prepare);
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
        // While the server thinks, the browser makes ready what will draw its answer.
        for (const { href } of document.querySelectorAll('link[rel="modulepreload"]')) import(href).catch(() => {});
      });
      this.addEventListener("close", () => { if (!open && ++failed > 1) say("cut"); });
    }
  };
})();
