// What pages do beyond what they do without any script. Nothing depends on it.
"use strict";

// The wall: one stop for the tab key; arrows move within it, and what a column is stands beneath.
for (const wall of document.querySelectorAll(".wall")) {
  const columns = [...wall.querySelectorAll("svg > a")];
  const told = document.querySelector(".wall-told");
  const perBand = wall.querySelector("svg").querySelectorAll(":scope > a").length;
  const tell = (column) => { if (told && column) told.textContent = column.querySelector("title").textContent; };
  columns.forEach((column, i) => { column.tabIndex = i === 0 ? 0 : -1; });
  wall.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: perBand, ArrowUp: -perBand }[event.key];
    const from = columns.indexOf(document.activeElement);
    const to = event.key === "Home" ? 0 : event.key === "End" ? columns.length - 1 : from + by;
    if (from >= 0 && columns[to]) {
      event.preventDefault();
      columns[from].tabIndex = -1;
      columns[to].tabIndex = 0;
      columns[to].focus();
    }
  });
  wall.addEventListener("focusin", (event) => tell(event.target.closest("svg > a")));
  wall.addEventListener("pointerover", (event) => tell(event.target.closest("svg > a")));
}

// The menu closes when something else is clicked, and on Escape.
for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
