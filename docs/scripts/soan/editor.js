// The page /bien-tap/soan/: the letter at the left, the form at the right, the file they make.
import { made } from "./dom.js";
import { forgetDraft, keepDraft, keptDraft } from "./drafts.js";
import { Judge, lineOfFault } from "./faults.js";
import { File } from "./file.js";
import { letterOf } from "./drafted.js";
import { Form, labelOf } from "./form.js";
import { Letter } from "./letter.js";
import { KINDS, filled, headerPassages } from "./marking.js";
import { Marks } from "./marks.js";
import { proposedId } from "./naming.js";
import { previewOf } from "./preview.js";
import { FormSchema } from "./schema.js";
import { strangeWords } from "./spelling.js";
import { addressOf, destinations, download, mailAddress } from "./sending.js";

const PAUSE = 250; // milliseconds after the last key, before all is judged anew

const WORDED = ["text", "title", "wording", "purpose", "name"];

async function had(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

// Words that the calendar uses, and those that the editor has said to be right.
function knownWords(published, schema, taken = []) {
  const names = ["agencies", "campaigns", "places", "channels", "audiences"].flatMap((registry) => schema.choices(registry).map(({ name }) => name));
  const known = new Set([...(published.words ?? []), ...names.join(" ").toLowerCase().match(/\p{L}+/gu), ...taken]);
  return {
    known,
    taken: [...taken],
    take(found) {
      for (const word of found.map((each) => each.toLowerCase())) {
        known.add(word);
        this.taken.push(word);
      }
    },
  };
}

async function startEditor(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const published = await had(root.dataset.source);
  const judge = new Judge(published);
  const schema = new FormSchema(published.schema);
  const kept = keptDraft();
  const marks = new Marks(kept?.marks ?? []);
  let file = kept ? new File(kept.text, kept.opened) : new File();
  let letterText = kept?.letter ?? "";
  let waiting = 0;
  let checked = false; // before, nothing is known of faults
  let faults = [];
  let texts = null;

  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, PAUSE);
  };
  const form = new Form({ holder: part("form"), file, schema, published, marks, changed });
  // Drawn anew, the form shows what was wrong a moment ago until all is judged again.
  changed.told = () => {
    showFaults();
    tellLetter();
    changed();
  };
  const letter = new Letter({ holder: part("letter"), marks, text: letterText, mark, openPath, replaced });
  letter.take(letterText, kept?.numbers, kept?.used);
  const words = knownWords(published, schema, kept?.words);
  marks.show = (path) => letter.show(path);

  const name = () => file.opened ?? (proposedId(file.data, published) || "van-ban-moi");

  function tell() {
    clearTimeout(waiting);
    checked = true;
    faults = file.read.problems.length ? file.read.problems.map(({ line, words }) => ({ path: [], line, words: `Dòng ${line}: ${words}` })) : judge.faults(file.data, file.text, file.opened);
    for (const pending of form.pending.filter(({ text }) => text)) faults.push({ path: ["to"], words: `Chọn nơi nhận cho «${pending.text}».` });
    showFaults();
    part("name").textContent = `campaigns/documents/${name()}.yml`;
    part("yaml").textContent = file.text;
    if (!part("preview").hidden) part("preview-body").replaceChildren(previewOf(form));
    tellLetter();
    const stored = keepDraft({ text: file.text, opened: file.opened, letter: letter.text, numbers: letter.numbers, used: letter.used, marks: marks.list, words: words.taken });
    part("stored").textContent = stored ? "Bản nháp nằm trong trình duyệt này" : "Trình duyệt này không lưu được bản nháp: tải tệp về trước khi đóng";
    part("undo").disabled = !file.before.length;
  }

  function showFaults() {
    const count = faults.length;
    part("count").replaceChildren(count ? `${count} chỗ cần xem` : checked ? "Không có lỗi" : "Đang đọc…");
    part("count").classList.toggle("is-good", checked && !count);
    part("faults-body").replaceChildren(...(count ? faults.map((fault) => made("li", {}, made("button", { type: "button", class: "soan-more", onclick: () => goTo(fault) }, `${labelOf(fault.path) || `Dòng ${lineOfFault(fault, file.text)}`}: ${fault.words}`), fault.guess ? confirming(fault, () => "soan-loi") : null)) : [made("li", {}, "Biểu mẫu không thấy lỗi nào. Lệnh check còn đối chiếu với các văn bản khác.")]));
    for (const place of root.querySelectorAll("[data-fault-at]")) {
      const own = faults.filter(({ path }) => path.join("/") === place.dataset.faultAt);
      place.textContent = own.map(({ words }) => words).join(" ");
      place.classList.toggle("is-guess", own.length > 0 && own.every(({ guess }) => guess));
      for (const guess of own.filter((each) => each.guess)) place.append(" ", confirming(guess, () => place.parentElement.querySelector("input, select, textarea")?.id));
      const field = place.parentElement.querySelector("input, select, textarea");
      if (own.some(({ guess }) => !guess)) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
    }
    for (const place of root.querySelectorAll("[data-row-fault]")) {
      const own = faults.filter(({ path }) => `${path.join("/")}/`.startsWith(`${place.dataset.rowFault}/`));
      place.textContent = own.length ? own[0].words : "";
    }
    showStrange();
    const head = faults.filter(({ path }) => path[0] !== "says" && path[0] !== "#");
    const state = root.querySelector("[data-state]");
    if (state) {
      state.textContent = head.length ? `${head.length} chỗ cần xem` : "✓ đủ";
      state.classList.toggle("is-good", !head.length);
    }
  }

  // What a draft guessed is right: its comment goes.
  function confirming(guess, focus) {
    return made("button", { type: "button", class: "button button--small", onclick: () => {
      const next = focus();
      file.confirm(guess.line);
      form.refresh(next);
      document.getElementById(next)?.focus();
    } }, "Đúng, xóa ghi chú");
  }

  // Words that may be mistyped, below the field that has them: hints, which nobody counts.
  function showStrange() {
    for (const hint of root.querySelectorAll(".soan-strange")) hint.remove();
    for (const place of root.querySelectorAll("[data-fault-at]")) {
      const path = place.dataset.faultAt.split("/").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const value = form.get(path);
      if (typeof value !== "string" || !(WORDED.includes(path.at(-1)) || path.at(-2) === "list")) continue;
      const found = strangeWords(value, words.known);
      if (!found.length) continue;
      place.after(made("p", { class: "soan-strange" }, `Từ lạ: ${found.map((word) => `«${word}»`).join(", ")}. Văn bản viết vậy thì giữ: `, made("button", { type: "button", class: "soan-more", onclick: () => {
        words.take(found);
        tell();
        place.parentElement.querySelector("input, textarea")?.focus();
      } }, "Đúng như văn bản")));
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
    file.understood(passage.line, passage.words);
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
    letter.take(text);
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
    const drafted = letterOf(file.text);
    if (drafted) {
      letter.take(drafted.text, drafted.numbers, drafted.used);
      marks.list = drafted.marks;
    } else letter.take("");
    part("marking").hidden = !letter.text;
    part("another").hidden = !letter.text;
    letter.render();
    form.refresh("soan-van-ban");
    tell();
    say(file.read.problems.length ? `Tệp có lỗi ở dòng ${file.read.problems[0].line}: sửa trong tệp rồi mở lại.` : drafted ? `Đã mở bản nháp; bên trái là lời văn của ${drafted.numbers.length} đoạn trong văn bản.` : `Đã mở ${opened ?? "tệp"}.`);
  }

  const isBusy = () => file.text !== new File().text || letter.text;
  const mayReplace = () => !isBusy() || confirm("Bản nháp đang soạn sẽ mất. Vẫn mở tệp khác?");

  part("marking").append(...KINDS.map(({ kind, name: words }, number) => made("button", { type: "button", class: `soan-kind soan-kind--${kind}`, "aria-keyshortcuts": String(number + 1), title: `Phím ${number + 1}`, onmousedown: (event) => event.preventDefault(), onclick: () => letter.markSelected(kind) }, words)));
  part("another").addEventListener("click", () => {
    letter.take("");
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
      try {
        texts = await had(root.dataset.files);
      } catch {
        return say("Không tải được tệp của văn bản ấy. Xem lại kết nối mạng rồi bấm «Mở» lần nữa; điều đang soạn vẫn còn.");
      }
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
  // Before, what is pressed would not be heard.
  for (const waiting of root.querySelectorAll("[inert]")) waiting.inert = false;
  root.dataset.ready = "";
}

const composing = document.querySelector("[data-composing]");
if (composing) {
  startEditor(composing).catch(() => {
    composing.dataset.failed = "";
    composing.querySelector('[data-part="count"]').textContent = "Chưa dùng được";
    composing.querySelector('[data-part="said"]').replaceChildren("Không tải được dữ liệu của biểu mẫu, nên chưa soạn được. Xem lại kết nối mạng rồi tải lại trang; bản nháp trước vẫn còn trong trình duyệt này. Vẫn không được thì soạn bằng lệnh ", made("code", {}, "build.py draft"), " hoặc báo ban biên tập. ", made("button", { type: "button", class: "button button--small", onclick: () => location.reload() }, "Tải lại trang"));
  });
}
