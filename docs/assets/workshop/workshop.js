import { forgetAgency, keepAgency, keptAgency } from "./agency.js";
import { readChoice, writeChoice } from "./choice.js";
import { startDecoder } from "./decoder.js";
import { element, sizeWords } from "./elements.js";
import { loadFaces, loadRareFaces } from "./faces.js";
import { bannerFile, hasPaths } from "./files.js";
import { fitsFree, freeSlot, freeSlotOf } from "./free.js";
import { loadJson } from "./loading.js";
import { LogoError, MOST_LOGOS, logoOf } from "./logos.js";
import { MARK, MOST_LETTERS } from "./own-words.js";
import { paintScene } from "./painter.js";
import { paletteOf } from "./palettes.js";
import { listenToGestures, paintPhoto, photoOf, turned } from "./photo.js";
import { codeOf } from "./qr.js";
import { handOver } from "./saving.js";
import { sceneFor } from "./scenes.js";
import { tileOf } from "./tiles.js";
import { NoOutlineError } from "./vector.js";
import { zipOf } from "./zip.js";

const page = document.querySelector("[data-workshop]");
const part = (name) => page.querySelector(`[data-${name}]`);
const root = page.dataset.root;

// What is offered at first, and which of these are ticked.
const FIRST = ["1200x630", "728x90", "300x600", "tin-1080x1920", "bang-ron-1x8m", "khung-1080x1080"];
const TICKED = 4;
const TILE = [90, 60]; // px
const PICTURE = 192; // px across: it is shown half as large
const PRINTED = 1400; // px: a larger picture is printed smaller
const OWN = "tu-go"; // what the choice of the agency's own words is called
const NAME = "ten"; // that of the name and date alone, which are true of every year
const MAIN = "chinh"; // and that of an edition's own text
const LONG_OF_BANNER = 3; // a print as wide as this hangs over a street: the law wants its organiser
const TYPING = 150; // ms that a reader may pause between two letters

const state = {
  listing: null,
  campaign: null,
  edition: null,
  texts: [],
  motif: null,
  text: null,
  slot: null,
  light: false,
  agency: { parent: "", unit: "", organiser: "", logos: [] },
  ownWords: "",
  hasCode: false,
  faces: new Map(),
  free: [],
  photo: null,
  tiles: [],
};

const NAMED = ["parent", "unit", "organiser"];

start().catch(tellFault);

async function start() {
  startDecoder(root + page.dataset.decoder);
  const [listing, agency] = await Promise.all([loadJson(root + page.dataset.listing), keptAgency()]);
  state.listing = listing;
  state.agency = agency;
  state.faces = await loadFaces(listing.faces, root);
  for (const name of NAMED) part(name).value = agency[name];
  showLogos();
  listen();
  await follow();
}

function tellFault() {
  part("fault").textContent = "Chưa tải được dữ liệu của xưởng. Hãy mở lại trang khi có mạng.";
  part("fault").hidden = false;
}

// What the address says

async function follow() {
  const choice = readChoice(location.hash);
  const { campaigns, slots } = state.listing;
  const offered = [...part("campaign").options].map((option) => option.value);
  const told = choice["chien-dich"];
  const wanted = campaigns.find(({ id, former }) => id === told || former.includes(told));
  const id = wanted?.id ?? offered.find((one) => campaigns.some((each) => each.id === one));
  state.light = choice.mau === "sang";
  const free = freeSlotOf(choice.co, slots);
  if (free) addFree(free);
  state.slot = free ?? slots.find((slot) => slot.id === choice.co) ?? slots.find((slot) => slot.id === FIRST[0]);
  await open(id, choice.nam, choice.cau);
}

function remember() {
  const { campaign, edition, text, slot, light } = state;
  const newest = campaign.editions[0] === edition;
  history.replaceState(null, "", writeChoice({
    "chien-dich": campaign.id,
    nam: newest || edition.year === null ? "" : String(edition.year),
    cau: text === state.texts[0] || text.key === OWN ? "" : text.key,
    co: slot.id === FIRST[0] ? "" : slot.id,
    mau: light ? "sang" : "",
  }));
}

/**
 * Open a campaign's edition, with its own text; without a year what the campaign hands out now, which
 * stands first in the newest.
 */
async function open(id, year = "", key = "") {
  const campaign = state.listing.campaigns.find((one) => one.id === id);
  const edition = campaign.editions.find((one) => String(one.year) === year) ?? campaign.editions[0];
  const [told, motif] = await Promise.all([loadJson(root + edition.scenes), loadJson(root + edition.motif)]);
  const { texts } = told;
  Object.assign(state, { campaign, edition, texts, motif });
  state.text = texts.find((text) => text.key === (key || (year && MAIN))) ?? texts[0];
  state.ownWords = part("own").value = ""; // they were about another campaign
  part("campaign").value = id;
  part("ready").hidden = true;
  part("bench").hidden = false;
  showPicture();
  showYears();
  showTexts();
  showPalettes();
  showSlots();
  await change();
}

// The choices

function listen() {
  part("campaign").addEventListener("change", (event) => open(event.target.value).catch(tellFault));
  part("year").addEventListener("change", (event) => open(state.campaign.id, event.target.value).catch(tellFault));
  let typing;
  const later = (act) => {
    clearTimeout(typing);
    typing = setTimeout(act, TYPING);
  };
  for (const name of NAMED)
    part(name).addEventListener("input", () => {
      state.agency[name] = plainWords(part(name).value);
      later(keepAndChange);
    });
  part("own").addEventListener("input", () => {
    state.ownWords = plainWords(part("own").value).slice(0, MOST_LETTERS);
    chooseOwn();
    later(change);
  });
  part("own-choice").addEventListener("change", () => {
    chooseOwn();
    part("own").focus();
    change();
  });
  part("code").addEventListener("change", () => {
    state.hasCode = part("code").checked;
    change();
  });
  part("free").addEventListener("click", openFree);
  part("free-add").addEventListener("click", takeFree);
  for (const name of ["free-width", "free-height"])
    part(name).addEventListener("keydown", (event) => {
      if (event.key === "Enter") takeFree();
    });
  part("logo").addEventListener("change", addLogo);
  part("forget").addEventListener("click", forget);
  part("more").addEventListener("change", addSlot);
  part("format").addEventListener("change", tellDownloads);
  part("save").addEventListener("click", () => save().catch(tellUnsaved));
  part("save-all").addEventListener("click", () => saveAll().catch(tellUnsaved));
  for (const name of ["photo", "camera"]) part(name).addEventListener("change", addPhoto);
  part("zoom").addEventListener("input", () => turnPhoto({ zoom: part("zoom").value / state.photo.zoom }));
  part("closer").addEventListener("click", () => turnPhoto({ zoom: 1.1 }));
  part("farther").addEventListener("click", () => turnPhoto({ zoom: 1 / 1.1 }));
  const preview = part("preview");
  listenToGestures(preview, () => state.slot.size[0] / preview.clientWidth, turnPhoto);
  part("print").addEventListener("click", () => window.print());
  part("share").addEventListener("click", () => share().catch(tellShared));
  part("bench").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("resize", () => later(paintAgain));
  addEventListener("beforeprint", () => paintAgain([PRINTED, PRINTED]));
  addEventListener("afterprint", () => paintAgain());
  addEventListener("hashchange", () => follow().catch(tellFault));
}

/** Show which campaign is chosen: its banner as everybody has it, and the year of its words. */
function showPicture() {
  const { texts, motif, edition, listing } = state;
  const slot = listing.slots.find(({ id }) => id === FIRST[0]);
  const told = texts.find((text) => text.plain?.[slot.id]);
  part("campaign-year").textContent = isOfAYear(told) ? `năm ${edition.year}` : "dùng cho mọi năm";
  part("campaign-picture").hidden = !told;
  if (!told) return;
  const palette = paletteOf(motif.palettes[0][1]);
  paintScene(part("campaign-picture"), told.plain[slot.id], { size: slot.size, motif, palette, times: PICTURE / slot.size[0] });
}

function showYears() {
  const { campaign } = state;
  const years = campaign.editions.filter(({ year }) => year !== null).map(({ year }) => new Option(year, year));
  if (campaign.of_no_year) years.unshift(new Option("Không ghi năm", ""));
  part("year-row").hidden = years.length < 2;
  part("year").replaceChildren(...years);
  tellYear();
}

/** Whether a text is an edition's, and so of its year. */
function isOfAYear(text) {
  return state.edition.year !== null && Boolean(text) && text.key !== OWN && text.key !== NAME;
}

function showTexts() {
  const rows = state.texts.map((text) => {
    const radio = element("input", { type: "radio", name: "cau", value: text.key, checked: text === state.text });
    radio.addEventListener("change", () => {
      state.text = text;
      change();
    });
    return element("label", { className: "workshop__text" }, radio, element("b", {}, text.words), element("span", {}, text.about));
  });
  part("texts").replaceChildren(part("texts").querySelector("legend"), ...rows, part("old"), part("own-row"));
  part("own-choice").checked = state.text.key === OWN;
}

/** Take the agency's own words, which stand where a slogan of the edition has the most room. */
function chooseOwn() {
  part("own-choice").checked = true;
  const { ownWords } = state;
  state.text = { key: OWN, own: ownWords, words: ownWords, about: `${MARK}.`, alt: "" };
}

function plainWords(told) {
  return told.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");
}

function showPalettes() {
  const { palettes } = state.motif;
  part("palettes").hidden = palettes.length < 2;
  if (palettes.length < 2) state.light = false;
  const choices = palettes.map(([name, digits], number) => {
    const light = number > 0;
    const radio = element("input", { type: "radio", name: "mau", checked: light === state.light, aria: { label: name } });
    radio.addEventListener("change", () => {
      state.light = light;
      change();
    });
    const spot = element("canvas", { width: 1, height: 1 });
    const context = spot.getContext("2d");
    context.fillStyle = `#${digits.slice(0, 6)}`;
    context.fillRect(0, 0, 1, 1);
    return element("label", { title: name }, radio, spot);
  });
  part("palettes").replaceChildren(part("palettes").querySelector("legend"), ...choices);
}

// Slots

function has(slot) {
  if (slot.among) return state.texts.some((text) => fitsFree(text, slot));
  return state.texts.some((text) => text.plain?.[slot.like ?? slot.id]);
}

function showSlots() {
  const { slots, groups } = state.listing;
  const offered = [...slots, ...state.free].filter(has);
  const shown = new Set(state.tiles.length ? state.tiles.map(({ slot }) => slot.id) : FIRST);
  shown.add(state.slot.id);
  const ticked = new Set(state.tiles.length ? tickedSlots().map(({ id }) => id) : FIRST.slice(0, TICKED));
  state.tiles = [...shown]
    .map((id) => offered.find((slot) => slot.id === id))
    .filter(Boolean)
    .map((slot) => tileOf(slot, { ticked: ticked.has(slot.id), onShow: showSlot, onTick: tellDownloads }));
  if (!has(state.slot) && state.tiles.length) state.slot = state.tiles[0].slot;
  part("tiles").replaceChildren(...state.tiles.map(({ item }) => item));
  const others = Object.entries(groups).map(([group, name]) => element(
    "optgroup",
    { label: name },
    ...offered
      .filter((slot) => slot.group === group && !shown.has(slot.id))
      .map((slot) => new Option(`${sizeWords(slot)} – ${slot.name}`, slot.id)),
  ));
  part("more").replaceChildren(new Option("Chọn cỡ…", ""), ...others.filter((group) => group.children.length));
}

function showSlot(slot) {
  state.slot = slot;
  change();
}

function addSlot(event) {
  const slot = state.listing.slots.find(({ id }) => id === event.target.value);
  if (slot) showNew(slot);
}

function openFree() {
  const open = part("free-row").hidden;
  part("free-row").hidden = !open;
  part("free").setAttribute("aria-expanded", String(open));
  if (open) part("free-width").focus();
}

function takeFree() {
  const [width, height] = ["free-width", "free-height"].map((name) => Number(part(name).value.replace(",", ".")));
  const { slot, fault } = freeSlot(width, height, part("free-unit").value, state.listing.slots);
  const reason = fault ?? shownIn(slot).reason;
  part("free-fault").textContent = reason ?? "";
  if (!reason) showNew(addFree(slot));
}

function addFree(slot) {
  const known = state.free.find(({ id }) => id === slot.id);
  if (!known) state.free.push(slot);
  return known ?? slot;
}

function showNew(slot) {
  state.slot = slot;
  showSlots();
  const tile = state.tiles.find((one) => one.slot === slot);
  tile.box.checked = true;
  change().then(() => tile.item.scrollIntoView({ block: "nearest", inline: "nearest" }));
}

function tickedSlots() {
  return state.tiles.filter(({ box }) => box.checked).map(({ slot }) => slot);
}

// The agency

function keepAndChange() {
  const kept = keepAgency(state.agency);
  part("logo-fault").textContent = kept ? "" : "Trình duyệt không cho nhớ: lần sau bạn phải điền lại.";
  change();
}

async function addLogo(event) {
  const [file] = event.target.files;
  event.target.value = "";
  if (!file) return;
  try {
    state.agency.logos.push(await logoOf(file));
    part("logo-fault").textContent = "";
    showLogos();
    keepAndChange();
  } catch (error) {
    if (!(error instanceof LogoError)) throw error;
    part("logo-fault").textContent = error.message;
  }
}

function showLogos() {
  const items = state.agency.logos.map((logo, number) => {
    const remove = element("button", { type: "button", aria: { label: `Bỏ logo ${number + 1}` } }, "×");
    remove.addEventListener("click", () => {
      state.agency.logos.splice(number, 1);
      showLogos();
      keepAndChange();
    });
    const shown = element("canvas", { width: logo.width, height: logo.height });
    shown.getContext("2d").drawImage(logo, 0, 0);
    return element("li", {}, shown, remove);
  });
  part("logos").replaceChildren(...items);
  part("add").hidden = items.length >= MOST_LOGOS;
}

function forget() {
  forgetAgency();
  state.agency = { parent: "", unit: "", organiser: "", logos: [] };
  for (const name of NAMED) part(name).value = "";
  part("logo-fault").textContent = "";
  showLogos();
  change();
}

// The photo under a frame

function holeOf(slot) {
  return shownIn(slot).scene?.hole;
}

async function addPhoto(event) {
  const [file] = event.target.files;
  event.target.value = "";
  if (!file) return;
  const photo = await photoOf(file);
  if (photo) state.photo = photo;
  await change();
  if (!photo) part("told").textContent = "Trình duyệt không đọc được ảnh này. Hãy chọn ảnh JPEG, PNG hoặc WebP.";
}

/** Move or zoom the photo; say whether there was one to turn. */
function turnPhoto(by) {
  const hole = state.photo && holeOf(state.slot);
  if (!hole) return false;
  state.photo = turned(state.photo, hole, by);
  part("zoom").value = state.photo.zoom;
  paintPreview(shownIn(state.slot));
  return true;
}

function showPhotoTools() {
  const framed = Boolean(holeOf(state.slot));
  part("framing").hidden = !framed;
  part("zooming").hidden = !state.photo;
  part("preview").classList.toggle("is-framed", framed && Boolean(state.photo));
}

// Painting

function shownIn(slot) {
  const { text, texts, motif, light, agency } = state;
  const logos = agency.logos.map(({ width, height }) => [width, height]);
  const organiser = agency.organiser && isHung(slot) ? `Đơn vị thực hiện: ${agency.organiser}` : "";
  const code = state.hasCode && slot.print ? codeOf(addressOfCode()) : null;
  return sceneFor(text, slot, motif, { texts, light, agency: { ...agency, organiser, code, logos } });
}

function isHung({ print }) {
  return Boolean(print) && print[0] >= LONG_OF_BANNER * print[1];
}

/** Return the short address that a code leads to: of the site itself, never of a copy. */
function addressOfCode() {
  return page.dataset.site + part("campaign").selectedOptions[0].dataset.short;
}

function paint(canvas, slot, { scene, palette }, times) {
  if (!scene.hole) {
    paintScene(canvas, scene, { size: slot.size, motif: state.motif, palette, marks: state.agency.logos, times });
    return;
  }
  const frame = frameOf(slot, scene, palette, times);
  canvas.width = frame.width;
  canvas.height = frame.height;
  canvas.getContext("2d").drawImage(frame, 0, 0);
  if (state.photo) paintPhoto(canvas, state.photo, scene.hole, times);
}

const frames = new Map(); // by size: while a photo is moved its frame is not painted again

function frameOf(slot, scene, palette, times) {
  const key = `${slot.id} ${times}`;
  const told = frames.get(key);
  if (told?.scene === scene && told.ground === palette.join()) return told.frame;
  const frame = document.createElement("canvas");
  paintScene(frame, scene, { size: slot.size, motif: state.motif, palette, times });
  frames.set(key, { scene, ground: palette.join(), frame });
  return frame;
}

/** Paint the preview: with no more px than the screen has for it, half a phone's work and more. */
function paintPreview(found, most = sharpOn(part("preview"))) {
  const [width, height] = state.slot.size;
  paint(part("preview"), state.slot, found, Math.min(1, most[0] / width, most[1] / height));
}

function sharpOn(canvas) {
  const room = [canvas.parentElement.clientWidth, parseFloat(getComputedStyle(canvas).maxHeight)];
  return room.map((side) => side * Math.max(1, devicePixelRatio));
}

function paintAgain(most) {
  const found = shownIn(state.slot);
  if (found.scene) paintPreview(found, most);
}

let turn = 0;

/** Tell the year, and when it is over: its words must not be taken for those of the next. */
function tellYear() {
  const { campaign, edition, text } = state;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format();
  if (text.key !== OWN) part("year").value = text.key === NAME && campaign.of_no_year ? "" : String(edition.year);
  part("old").textContent =
    isOfAYear(text) && today >= edition.over ? `Câu của năm ${edition.year}: xem lại trước khi dùng, hoặc chọn câu chỉ có tên và ngày.` : "";
}

/** Show what is chosen now: the preview at once, then the tiles one by one. */
async function change() {
  remember();
  tellYear();
  const { slot } = state;
  const mine = (turn += 1);
  await loadRareFaces(state.text, state.texts, state.agency);
  if (mine !== turn) return;
  const found = shownIn(slot);
  const preview = part("preview");
  preview.hidden = !found.scene;
  part("slot-name").textContent = slot.name;
  part("slot-size").textContent = sizeWords(slot);
  part("told").textContent = found.reason ?? toldOf(found.gone);
  part("organiser-row").hidden = !isHung(slot);
  part("code-row").hidden = !slot.print || !page.dataset.site;
  if (found.scene) {
    paintPreview(found);
    preview.setAttribute("aria-label", found.alt);
  }
  tellDownloads();
  showPhotoTools();
  for (const tile of state.tiles) {
    tile.button.setAttribute("aria-pressed", String(tile.slot.id === slot.id));
    await new Promise((resolve) => setTimeout(resolve));
    if (mine !== turn) return;
    const one = shownIn(tile.slot);
    const [width, height] = tile.slot.size;
    const times = Math.min(1, (2 * TILE[0]) / width, (2 * TILE[1]) / height);
    if (one.scene) paint(tile.canvas, tile.slot, one, times);
    else tile.canvas.width = tile.canvas.height = 1;
    tile.canvas.style.width = `${(width * times) / 2}px`;
  }
  page.dataset.painted = mine;
}

const PARTS = { agency: "tên cơ quan", parent: "cơ quan chủ quản", organiser: "dòng «Đơn vị thực hiện»", code: "mã QR" };

function toldOf(gone) {
  const lacking = Object.entries(PARTS).filter(([name]) => gone.includes(name)).map(([, words]) => words);
  return lacking.length ? `Cỡ này không đủ chỗ cho ${lacking.join(", ")}.` : "";
}

// Downloads

function format() {
  const chosen = part("format").selectedOptions[0];
  return { ending: chosen.value, kind: chosen.value.split("@")[0], times: Number(chosen.dataset.times ?? 1) };
}

function nameOf(slot, { kind, times }) {
  const { campaign, edition, text } = state;
  const year = isOfAYear(text) ? `-${edition.year}` : "";
  return `${campaign.id}${year}-${slot.id}${times > 1 ? `@${times}x` : ""}.${kind}`;
}

function tellDownloads() {
  const count = tickedSlots().filter((slot) => isSavable(slot, format().kind)).length;
  const chosen = element("span", { className: "workshop__wide" }, " đã chọn");
  part("save-all-words").replaceChildren(`Tải ${count} cỡ`, chosen, " (ZIP)");
  part("save-all").disabled = !count;
  part("save").disabled = !isSavable(state.slot, format().kind);
  const framed = state.photo && holeOf(state.slot);
  part("save-all").hidden = Boolean(framed);
  part("save-words").textContent = framed ? `Lưu ảnh ${state.slot.size[0]} px` : `Tải ${{ png: "PNG", jpg: "JPEG", webp: "WebP", svg: "SVG", pdf: "PDF" }[format().kind]}`;
  const sample = new File([""], "a.png", { type: "image/png" });
  part("share").hidden = !navigator.canShare?.({ files: [sample] });
}

/** Return whether a slot shows the text, and can be written in a format. */
function isSavable(slot, kind) {
  const { scene } = shownIn(slot);
  return Boolean(scene) && ((kind !== "svg" && kind !== "pdf") || hasPaths(scene));
}

async function pictureOf(slot, { kind, times }) {
  const found = shownIn(slot);
  const { motif, faces, agency, campaign, text } = state;
  return bannerFile(found, kind, {
    motif, faces, marks: agency.logos,
    title: text.words || campaign.name,
    paint: (canvas) => paint(canvas, slot, found, times),
  });
}

function tellUnsaved(error) {
  tellDownloads();
  part("told").textContent = error instanceof NoOutlineError ? error.message : "Chưa tạo được tệp. Hãy thử cỡ nhỏ hơn hoặc định dạng khác.";
}

async function save() {
  const chosen = format();
  handOver(await pictureOf(state.slot, chosen), nameOf(state.slot, chosen));
}

async function saveAll() {
  const chosen = format();
  const slots = tickedSlots().filter((slot) => isSavable(slot, chosen.kind));
  const files = [];
  const told = [`${state.campaign.name}\r\n\r\n${state.text.words}\r\n${state.text.about}\r\n`];
  for (const [number, slot] of slots.entries()) {
    part("save-all-words").textContent = `Đang vẽ ${number + 1}/${slots.length}…`;
    await new Promise((resolve) => setTimeout(resolve));
    const blob = await pictureOf(slot, chosen);
    files.push([nameOf(slot, chosen), new Uint8Array(await blob.arrayBuffer())]);
    told.push(`${nameOf(slot, chosen)}\r\n${slot.name}, ${sizeWords(slot)}\r\nMô tả: ${shownIn(slot).alt}\r\n`);
  }
  files.push(["cau-chu-va-mo-ta.txt", new TextEncoder().encode(told.join("\r\n"))]);
  handOver(zipOf(files), `${state.campaign.id}-bo-banner.zip`);
  tellDownloads();
}

async function share() {
  const chosen = { kind: "png", times: 1 };
  const blob = await pictureOf(state.slot, chosen);
  const file = new File([blob], nameOf(state.slot, chosen), { type: blob.type });
  await navigator.share({ files: [file], text: shownIn(state.slot).alt });
}

function tellShared(error) {
  if (error.name === "AbortError") return; // the reader closed the sheet
  part("told").textContent = "Chưa chia sẻ được. Hãy tải ảnh về rồi gửi.";
}
