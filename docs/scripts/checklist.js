// Tasks as checklists: ticks are kept in this browser and summed up as «2/5 việc đã xong».
(() => {
  "use strict";

  const lists = document.querySelectorAll("[data-checklist]");
  if (!lists.length) return;

  // A browser may refuse to store anything; ticks then last only as long as the page.
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
        note.hidden = true;
      }
    },
  };
  const note = document.querySelector("[data-checklist-note]");
  note.hidden = false;

  for (const list of lists) {
    const boxes = [...list.querySelectorAll("[data-task]")];
    const count = list.previousElementSibling.querySelector(".checklist__count");
    const tell = () => {
      const done = boxes.filter((box) => box.checked).length;
      count.textContent = done ? `${done}/${boxes.length} việc đã xong` : "";
    };
    for (const box of boxes) {
      const key = `viec/${box.dataset.task}`;
      box.checked = kept.has(key);
      box.addEventListener("change", () => {
        kept.set(key, box.checked);
        tell();
      });
    }
    tell();
  }
})();
