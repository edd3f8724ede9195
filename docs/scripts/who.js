// The place and the kind of agency that a reader has chosen once: kept in this browser, told to
// other scripts on <html> (data-place, data-role; data-was, a former place) and with the event "who-changed"; never sent.
(() => {
  "use strict";

  const KEY = "noi-va-co-quan";
  const root = document.documentElement;

  // A browser may refuse to store anything; the choice then lasts only as long as the page.
  let who = null;
  try {
    who = JSON.parse(localStorage.getItem(KEY));
  } catch {
    // nothing is known
  }
  if (who && !(who.place && who.role)) who = null;

  function keep(chosen) {
    who = chosen;
    try {
      if (who) localStorage.setItem(KEY, JSON.stringify(who));
      else localStorage.removeItem(KEY);
    } catch {
      // as above
    }
    tell();
    document.dispatchEvent(new CustomEvent("who-changed"));
  }

  function tell() {
    for (const name of ["place", "was", "role"]) {
      if (who?.[name]) root.dataset[name] = who[name];
      else delete root.dataset[name];
    }
    const words = (selector, text) => {
      for (const element of document.querySelectorAll(selector)) element.textContent = text;
    };
    words("[data-place-name]", who?.placeName ?? "");
    words("[data-role-name]", who?.roleName ?? "");
    words("[data-role-full]", who?.roleFull ?? who?.roleName ?? "");
    // as the script in the head does before the first paint
    root.classList.toggle("chosen", !!who);
    words("[data-place-words]", who ? `${who.placeName} · ${who.roleName}` : "Chọn nơi, cơ quan");
    for (const form of document.querySelectorAll("[data-who]")) fill(form);
  }

  // One select, or a radio button for each kind, of which there may be only one.
  const rolesOf = (form) => [...form.querySelectorAll("[name=role]")];

  // The short form leads on to the page of duties, the open one closes.
  function fill(form) {
    form.elements.place.value = who?.was || who?.place || "";
    for (const each of rolesOf(form))
      if (each instanceof HTMLSelectElement) each.value = who?.role ?? "";
      else each.checked = each.value === who?.role;
    open(form, false);
  }

  // Chosen, the form is closed until somebody wants to change that.
  function open(form, isOpen) {
    form.classList.toggle("who--changing", isOpen);
    for (const button of document.querySelectorAll("[data-who-change]"))
      button.setAttribute("aria-expanded", String(isOpen));
  }

  const chosenOf = (fields) =>
    fields[0] instanceof HTMLSelectElement
      ? fields[0].selectedOptions[0]
      : fields.find((each) => each.checked);

  for (const form of document.querySelectorAll("[data-who]")) {
    const { place } = form.elements;
    const roles = rolesOf(form);
    place.required = true;
    roles[0].required = true;
    form.addEventListener("submit", (event) => {
      const at = chosenOf([place]);
      const as = chosenOf(roles);
      const full = as.closest("label")?.textContent.trim() ?? as.textContent;
      keep({
        place: at.dataset.now ?? at.value,
        was: at.dataset.now && at.value,
        placeName: at.dataset.short,
        role: as.value,
        roleName: as.dataset.short,
        roleFull: as instanceof HTMLOptionElement ? as.textContent : full,
      });
      // what is chosen stays here: the address of the next page has nothing of it
      event.preventDefault();
      if (form.hasAttribute("action")) location.assign(form.action);
      else document.querySelector("h1").scrollIntoView();
    });
  }

  for (const button of document.querySelectorAll("[data-who-change]")) {
    button.addEventListener("click", () => {
      const form = document.getElementById(button.getAttribute("aria-controls"));
      const isOpen = form.classList.contains("who--changing");
      open(form, !isOpen);
      if (!isOpen) form.elements.place.focus();
    });
  }
  for (const button of document.querySelectorAll("[data-who-forget]"))
    button.addEventListener("click", () => {
      keep(null);
      document.querySelector("[data-who]")?.elements.place.focus();
    });

  tell();
})();
