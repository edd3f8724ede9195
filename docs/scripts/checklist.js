// Tasks as checklists: ticks are kept in this browser and summed up as «2/5 việc đã xong». A page
// whose tasks depend on the reader's choice tells with "tasks-chosen" that it has named them anew.
(() => {
  "use strict";

  // A browser may refuse to store anything; ticks then last only as long as the page.
  const note = document.querySelector("[data-checklist-note]");
  const kept = {
    has(key) {
      try {
        return localStorage.getItem(key) === "1";
      } catch {
        return false;
      }
    },
    set(key, ticked) {
      try {
        if (ticked) localStorage.setItem(key, "1");
        else localStorage.removeItem(key);
      } catch {
        if (note) note.hidden = true;
      }
    },
  };

  function tell() {
    for (const list of document.querySelectorAll("[data-checklist]")) {
      const boxes = [...list.querySelectorAll("[data-task]")];
      const done = boxes.filter((box) => box.checked).length;
      const count = list.previousElementSibling.querySelector(".checklist__count");
      count.textContent = done ? `${done}/${boxes.length} việc đã xong` : "";
    }
    for (const count of document.querySelectorAll("[data-done]"))
      count.textContent = document.querySelectorAll('[data-row="duty"]:not([hidden]) :checked').length;
  }

  function read() {
    for (const box of document.querySelectorAll("[data-task]"))
      box.checked = kept.has(`viec/${box.dataset.task}`);
    tell();
  }

  document.addEventListener("change", ({ target }) => {
    if (!target.dataset?.task) return;
    kept.set(`viec/${target.dataset.task}`, target.checked);
    tell();
  });
  document.addEventListener("tasks-chosen", read);

  if (note) note.hidden = false;
  read();
})();
