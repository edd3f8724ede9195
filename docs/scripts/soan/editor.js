// The page /bien-tap/soan/: the letter at the left, the form at the right, the file they make.
import { made } from "./dom.js";
import { forgetDraft, keepDraft, keptDraft } from "./drafts.js";
import { Judge, lineOfFault } from "./faults.js";
import { File } from "./file.js";
import { Form, labelOf } from "./form.js";
import { Letter } from "./letter.js";
import { KINDS, filled, headerPassages } from "./marking.js";
import { Marks } from "./marks.js";
import { proposedId } from "./naming.js";
import { previewOf } from "./preview.js";
import { FormSchema } from "./schema.js";
import { addressOf, destinations, download, mailAddress } from "./sending.js";

const PAUSE = 250; // milliseconds after the last key, before all is judged anew

async function startEditor(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const answer = await fetch(root.dataset.source);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const published = await answer.json();
  const judge = new Judge(published);
  const schema = new FormSchema(published.schema);
  const kept = keptDraft();
  const marks = new Marks(kept?.marks ?? []);
  let file = kept ? new File(kept.text, kept.opened) : new File();
  let letterText = kept?.letter ?? "";
  let waiting = 0;
  let faults = [];
  let texts = null;

  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, PAUSE);
  };
  const form = new Form({ holder: part("form"), file, schema, published, marks, changed });
  changed.told = () => tell();
  const letter = new Letter({ holder: part("letter"), marks, text: letterText, mark, openPath, replaced });
  marks.show = (path) => letter.show(path);

  const name = () => file.opened ?? (proposedId(file.data, published) || "van-ban-moi");

  function tell() {
    clearTimeout(waiting);
    faults = file.read.problems.length ? file.read.problems.map(({ line, words }) => ({ path: [], line, words: `Dòng ${line}: ${words}` })) : judge.faults(file.data, file.text, file.opened);
    for (const pending of form.pending.filter(({ text }) => text)) faults.push({ path: ["to"], words: `Chọn nơi nhận cho «${pending.text}».` });
    showFaults();
    part("name").textContent = `campaigns/documents/${name()}.yml`;
    part("yaml").textContent = file.text;
    if (!part("preview").hidden) part("preview-body").replaceChildren(previewOf(form));
    tellLetter();
    const stored = keepDraft({ text: file.text, opened: file.opened, letter: letter.text, marks: marks.list });
    part("stored").textContent = stored ? "Bản nháp nằm trong trình duyệt này" : "Trình duyệt này không lưu được bản nháp: tải tệp về trước khi đóng";
    part("undo").disabled = !file.before.length;
  }

  function showFaults() {
    const count = faults.length;
    part("count").replaceChildren(count ? `${count} chỗ cần xem` : "Không có lỗi");
    part("count").classList.toggle("is-good", !count);
    part("faults-body").replaceChildren(...(count ? faults.map((fault) => made("li", {}, made("button", { type: "button", class: "soan-more", onclick: () => goTo(fault) }, `${labelOf(fault.path) || `Dòng ${lineOfFault(fault, file.text)}`}: ${fault.words}`), fault.guess ? made("button", { type: "button", class: "button button--small", onclick: () => { file.confirm(fault.line); form.refresh(); part("faults").focus(); } }, "Đúng, xóa ghi chú") : null)) : [made("li", {}, "Biểu mẫu không thấy lỗi nào. Lệnh check còn đối chiếu với các văn bản khác.")]));
    for (const place of root.querySelectorAll("[data-fault-at]")) {
      const own = faults.filter(({ path }) => path.join("/") === place.dataset.faultAt);
      place.textContent = own.map(({ words }) => words).join(" ");
      const field = place.parentElement.querySelector("input, select, textarea");
      if (own.length) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
    }
    for (const place of root.querySelectorAll("[data-row-fault]")) {
      const own = faults.filter(({ path }) => `${path.join("/")}/`.startsWith(`${place.dataset.rowFault}/`));
      place.textContent = own.length ? own[0].words : "";
    }
    const head = faults.filter(({ path }) => path[0] !== "says" && path[0] !== "#");
    const state = root.querySelector("[data-state]");
    if (state) {
      state.textContent = head.length ? `${head.length} chỗ cần xem` : "✓ đủ";
      state.classList.toggle("is-good", !head.length);
    }
  }

  function goTo({ path, line }) {
    if (line) return showLine(line);
    openPath(path.slice(0, 4).length === 4 ? path : path);
    const field = root.querySelector(`[data-path="${CSS.escape(path.join("/"))}"]`) ?? root.querySelector(`[data-path="${CSS.escape(path.slice(0, -1).join("/"))}"]`);
    (field?.querySelector("input, select, textarea, button") ?? field)?.focus();
  }

  function showLine(line) {
    part("file").open = true;
    const height = part("yaml").scrollHeight / Math.max(1, file.text.split("\n").length);
    part("yaml").scrollTop = (line - 2) * height;
    part("yaml").focus();
  }

  function openPath(path) {
    if (path[0] === "says" && path.length >= 4) form.openEntry(path.slice(0, 4));
    else if (path[0] === "says" && path.length >= 2) {
      form.shown.add(path.slice(0, 2).join("/"));
      form.refresh(`o-${path.join("-")}`);
    } else {
      form.shown.add(path.join("/"));
      form.refresh(`o-${path.join("-")}`);
    }
  }

  function tellLetter() {
    const left = letter.unread.length;
    part("read").textContent = letter.text ? `Đã đánh dấu ${marks.list.length} đoạn · ${left} đoạn chưa dùng đến` : "";
  }

  function mark(passage, kind) {
    if (!passage) return say("Chọn chữ trong công văn trước, rồi bấm loại đoạn.");
    const path = filled(file, form, kind, passage.words, passage.line);
    if (!path) return say("Không đọc được ngày trong đoạn này: điền tay vào biểu mẫu.");
    marks.add(passage.start, passage.end, kind, path);
    form.shown.delete(path.slice(0, 2).join("/"));
    if (path[0] === "says") form.open = path.slice(0, 4).join("/");
    letter.render();
    form.refresh();
    letter.show(path);
    root.querySelector(".soan-card")?.scrollIntoView({ block: "nearest" });
    say(`Đã điền ${labelOf(path).toLowerCase()}.`);
  }

  // Another letter: what its head says of itself is read at once, the rest is marked by hand.
  function replaced(text, left) {
    letter.text = text;
    marks.clear();
    if (!file.data?.number && !file.data?.title) {
      for (const { kind, start, end } of headerPassages(text)) {
        const path = filled(file, form, kind, text.slice(start, end), letter.lineAt(start));
        if (path) marks.add(start, end, kind, path);
      }
    }
    part("marking").hidden = false;
    part("another").hidden = false;
    letter.render();
    form.refresh("soan-cong-van");
    say(left > 0 ? `Đã bỏ ${left} ký tự không nhìn thấy.` : "Đã đọc lời văn.");
  }

  function say(words) {
    part("said").textContent = words;
  }

  function openFile(text, opened) {
    file = new File(text.replace(/\r\n?/g, "\n"), opened);
    form.file = file;
    form.open = null;
    form.section = 0;
    form.pending = [];
    form.shown.clear();
    marks.clear();
    letter.render();
    form.refresh("soan-van-ban");
    say(file.read.problems.length ? `Tệp có lỗi ở dòng ${file.read.problems[0].line}: sửa trong tệp rồi mở lại.` : `Đã mở ${opened ?? "tệp"}.`);
  }

  const isBusy = () => file.text !== new File().text || letter.text;
  const mayReplace = () => !isBusy() || confirm("Bản nháp đang soạn sẽ mất. Vẫn mở tệp khác?");

  part("marking").append(...KINDS.map(({ kind, name: words }, number) => made("button", { type: "button", class: `soan-kind soan-kind--${kind}`, "aria-keyshortcuts": String(number + 1), title: `Phím ${number + 1}`, onmousedown: (event) => event.preventDefault(), onclick: () => letter.markSelected(kind) }, words)));
  part("another").addEventListener("click", () => {
    letter.text = "";
    marks.clear();
    part("marking").hidden = true;
    part("another").hidden = true;
    letter.render();
    form.refresh("soan-dan");
  });
  part("download").addEventListener("click", () => download(`${name()}.yml`, file.text));
  part("copy").addEventListener("click", () => part("copy").dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail: { text: file.text } })));
  part("show-preview").addEventListener("click", () => {
    part("preview").hidden = !part("preview").hidden;
    part("show-preview").setAttribute("aria-expanded", String(!part("preview").hidden));
    tell();
    if (!part("preview").hidden) part("preview").focus();
  });
  part("count").addEventListener("click", () => {
    part("faults").hidden = !part("faults").hidden;
    part("count").setAttribute("aria-expanded", String(!part("faults").hidden));
    if (!part("faults").hidden) part("faults").focus();
  });
  part("undo").addEventListener("click", () => {
    if (file.undo()) form.refresh();
  });
  part("forget").addEventListener("click", () => {
    if (isBusy() && !confirm("Xóa bản nháp khỏi trình duyệt này?")) return;
    letter.text = "";
    part("marking").hidden = true;
    part("another").hidden = true;
    openFile(new File().text, null);
    clearTimeout(waiting);
    forgetDraft();
    say("Đã xóa bản nháp.");
  });
  part("published").append(...published.files.map((id) => made("option", { value: id }, schema.choices("documents").find((each) => each.id === id)?.name ?? id)));
  part("open-published").addEventListener("click", async () => {
    const id = part("published-id").value.trim();
    if (!published.files.includes(id)) return say("Chọn một văn bản trong danh sách.");
    if (!mayReplace()) return;
    if (!texts) {
      const files = await fetch(root.dataset.files);
      if (!files.ok) return say("Không tải được tệp: thử lại.");
      texts = await files.json();
    }
    openFile(texts[id], id);
  });
  part("open-local").addEventListener("change", async () => {
    const [local] = part("open-local").files;
    part("open-local").value = "";
    if (!local) return;
    if (local.size > 1_000_000) return say("Tệp quá 1 MB: không phải tệp văn bản.");
    if (mayReplace()) {
      const id = local.name.replace(/\.ya?ml$/, "");
      openFile(await local.text(), published.files.includes(id) ? id : null);
    }
  });

  const { forges, mail } = destinations();
  for (const forge of forges) {
    part("ways").append(made("button", { type: "button", class: "button button--small", onclick: () => {
      const { address, carries } = addressOf(forge.address, `${name()}.yml`, file.text);
      if (!carries) part("copy").click();
      say(carries ? "" : "Tệp dài: đã chép, dán vào trang vừa mở.");
      open(address, "_blank", "noopener");
    } }, `Mở trên ${forge.name}`));
  }
  if (mail) {
    part("ways").append(made("button", { type: "button", class: "button button--small", onclick: () => {
      const { address, carries } = mailAddress(mail, `${name()}.yml`, file.text);
      if (!carries) part("copy").click();
      say(carries ? "" : "Tệp dài: đã chép, dán vào thư vừa mở.");
      location.href = address;
    } }, "Gửi thư cho ban biên tập"));
  }

  part("marking").hidden = !letter.text;
  part("another").hidden = !letter.text;
  letter.render();
  form.refresh();
  root.dataset.ready = "";
}

const composing = document.querySelector("[data-composing]");
if (composing) {
  startEditor(composing).catch(() => {
    composing.querySelector('[data-part="said"]').textContent = "Không tải được dữ liệu của biểu mẫu: tải lại trang.";
  });
}
