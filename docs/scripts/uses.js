// One download for each use: the files of the panel, packed in the browser (assets/packing), so that
// the site keeps no archive of them. Without scripts the single files and the whole kit are there.
(() => {
  "use strict";

  const page = document.querySelector(".page--campaign");
  const lines = (text) => text.trim().split(/\n+/);

  const fileOf = (tile) => {
    const link = tile.querySelector("a[download]");
    const alt = tile.querySelector("img").alt;
    return {
      address: link.href,
      name: link.download,
      about: [lines(tile.querySelector(".tile__facts p").innerText).join(", "), `Mô tả: ${alt}`],
    };
  };

  const copied = (one) => ["", ...lines(one.textContent)];

  // A reading is taken as it is read. With pictures go the post, and the texts with their sources;
  // with those of no year only where a year's texts are, as in the whole kit.
  function wordsOf(panel, files) {
    const own = [...panel.querySelectorAll("[data-copy]")].flatMap(copied);
    if (!files.length) return own.slice(1);
    const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    const name = page.querySelector("h1").textContent;
    const { leftOut } = panel.closest(".uses").dataset;
    if (leftOut) return [name, address, ...own, "", leftOut];
    const warnings = page.querySelectorAll(".band--texts > .empty");
    const texts = [...page.querySelectorAll(".band--texts [data-copy][data-credit]")].flatMap(
      (one) => [...copied(one), `(${one.dataset.credit})`],
    );
    return [name, address, ...own, ...[...warnings].flatMap(copied), ...texts];
  }

  for (const button of page.querySelectorAll("[data-pack]")) {
    const said = button.querySelector("[data-pack-words]");
    const told = button.parentElement.querySelector("[data-pack-told]");
    const before = said.textContent;

    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      button.setAttribute("aria-disabled", "true");
      told.textContent = "";
      const panel = button.closest(".tabs__panel");
      const files = [...panel.querySelectorAll(".tile")].map(fileOf);
      const tell = (come) => { said.textContent = `Đang tải ${come + 1}/${files.length}…`; };
      try {
        const { handOverUse } = await import(new URL(button.dataset.pack, location.href));
        await handOverUse({ files, words: wordsOf(panel, files), stem: button.dataset.stem, tell });
        told.textContent = "Đã tải xong.";
      } catch (error) {
        const what = files.some(({ name }) => name === error.message) ? ` tệp ${error.message}` : "";
        told.textContent = `Chưa tải được${what}. Kiểm tra mạng rồi bấm lại, hoặc tải từng tệp bên dưới.`;
      } finally {
        said.textContent = before;
        button.removeAttribute("aria-disabled");
      }
    });
  }
})();
