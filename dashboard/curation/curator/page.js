"use strict";
const waiting = [...document.querySelectorAll("li.proposed")];
const { token, stamp } = document.body.dataset;

const show = (key) => {
  document.querySelectorAll("mark.here").forEach((mark) => mark.classList.remove("here"));
  const mark = [...document.querySelectorAll("mark[data-key]")].find((one) => one.dataset.key === key);
  mark?.classList.add("here");
  mark?.scrollIntoView({ block: "center" });
};
const answer = async (entry, action) => {
  const at = waiting.indexOf(entry);
  sessionStorage.setItem("at", String(at));
  const response = await fetch(`/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-token": token },
    body: JSON.stringify({ key: entry.id, stamp }),
  });
  if (!response.ok) sessionStorage.setItem("message", await response.text());
  location.reload();
};
document.addEventListener("focusin", (event) => {
  const entry = event.target.closest("li.proposed");
  if (entry) show(entry.id);
});
document.addEventListener("click", (event) => {
  const { answer: action } = event.target.dataset;
  if (action) answer(event.target.closest("li"), action);
  if (event.target.dataset.key) document.getElementById(event.target.dataset.key)?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = waiting.indexOf(document.activeElement.closest("li.proposed"));
  if (event.key === "j") waiting[Math.min(at + 1, waiting.length - 1)]?.focus();
  if (event.key === "k") waiting[Math.max(at - 1, 0)]?.focus();
  const action = { a: "accept", r: "reject" }[event.key];
  if (action && at >= 0) waiting[at].querySelector(`[data-answer="${action}"]`)?.click();
});
const message = sessionStorage.getItem("message");
if (message) {
  const told = document.createElement("p");
  told.setAttribute("role", "alert");
  told.textContent = message;
  document.querySelector("header").append(told);
  sessionStorage.removeItem("message");
}
const last = sessionStorage.getItem("at");
if (last !== null) waiting[Math.min(Number(last), waiting.length - 1)]?.focus();
setInterval(async () => {
  const response = await fetch("/stamp");
  if (response.ok && (await response.text()) !== stamp) location.reload();
}, 1000);
