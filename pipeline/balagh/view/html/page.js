"use strict";
(() => {
  // What hovering or focusing shows can be dismissed without moving the pointer or the focus (WCAG 2.2, 1.4.13).
  const root = document.documentElement;
  const again = () => root.classList.remove("no-tips");
  document.addEventListener("keydown", (event) => (event.key === "Escape" ? root.classList.add("no-tips") : undefined));
  document.addEventListener("focusin", again);
  document.addEventListener("pointerover", (event) => (event.target.closest(".m") ? again() : undefined));

  const form = document.querySelector("form.filters");
  if (!form) return;
  form.hidden = false;
  const rows = [...document.querySelectorAll(".incidents tbody tr")];
  const drawn = [...document.querySelectorAll("[data-i]:not(tr)")];
  const bins = [...document.querySelectorAll(".bars g[data-bin]")];
  const told = form.querySelector("output");
  const chart = document.querySelector(".bars");

  const fits = (data, want) =>
    (!want.platform || (data.platform || "").split("|").includes(want.platform)) &&
    (!want.country || (data.country || "").split("|").includes(want.country)) &&
    (!want.kind || data.kind === want.kind) &&
    (!want.status || data.status === want.status) &&
    (!want.from || (data.day && data.day >= want.from)) &&
    (!want.to || (data.day && data.day <= want.to)) &&
    (!want.issues || data.issues !== "0") &&
    (want.background || data.role !== "background");

  const redraw = (counts) => {
    const top = Math.max(1, ...counts.values());
    for (const bin of bins) {
      const count = counts.get(bin.dataset.bin) || 0;
      const tall = (chart.dataset.room * count) / top;
      const [bar, number] = [bin.querySelector("rect"), bin.querySelector("text")];
      bar.setAttribute("y", chart.dataset.base - tall);
      bar.setAttribute("height", tall);
      number.setAttribute("y", chart.dataset.base - tall - 5);
      number.textContent = count || "";
    }
  };

  const apply = () => {
    const want = Object.fromEntries(new FormData(form));
    const shown = new Set();
    const counts = new Map();
    for (const row of rows) {
      row.hidden = !fits(row.dataset, want);
      if (row.hidden) continue;
      shown.add(row.dataset.i);
      if (row.dataset.kind) counts.set(row.dataset.bin, (counts.get(row.dataset.bin) || 0) + 1);
    }
    for (const each of drawn) each.classList.toggle("off", !shown.has(each.dataset.i));
    counts.delete("-");
    redraw(counts);
    document.querySelector(".none").hidden = shown.size > 0;
    told.textContent = told.dataset.told.replace("%s", shown.size).replace("%a", rows.length);
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
