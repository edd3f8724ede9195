import { forgetAgency, keepAgency, keptAgency } from "./agency.js";
import { readChoice, writeChoice } from "./choice.js";
import { element, sizeWords } from "./elements.js";
import { loadFaces, loadRareFaces } from "./faces.js";
import { loadJson } from "./loading.js";
import { LogoError, MOST_LOGOS, logoOf } from "./logos.js";
import { paintScene } from "./painter.js";
import { listenToGestures, paintPhoto, photoOf, turned } from "./photo.js";
import { fileOf, handOver } from "./saving.js";
import { sceneFor } from "./scenes.js";
import { tileOf } from "./tiles.js";
import { zipOf } from "./zip.js";

const page = document.querySelector("[data-workshop]");
const part = (name) => page.querySelector(`[data-${name}]`);
const root = page.dataset.root;

// What is offered at first, and which of these are ticked.
const FIRST = ["1200x630", "728x90", "300x600", "tin-1080x1920", "bang-ron-1x8m", "khung-1080x1080"];
const TICKED = 4;
const TILE = [90, 60]; // px
const PREVIEW = 1400; // px: a larger picture is shown smaller
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
  agency: { parent: "", unit: "", logos: [] },
  photo: null,
  tiles: [],
};

start().catch(tellFault);

async function start() {
  const [listing, agency] = await Promise.all([loadJson(root + page.dataset.listing), keptAgency()]);
  state.listing = listing;
  state.agency = agency;
  await loadFaces(listing.faces, root);
  part("parent").value = agency.parent;
  part("unit").value = agency.unit;
  showLogos();
  listen();
  await follow();
  part("ready").hidden = true;
  part("bench").hidden = false;
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
  const wanted = campaigns.find(({ id }) => id === choice["chien-dich"]);
  const id = wanted?.id ?? offered.find((one) => campaigns.some((each) => each.id === one));
  state.light = choice.mau === "sang";
  state.slot = slots.find((slot) => slot.id === choice.co) ?? slots.find((slot) => slot.id === FIRST[0]);
  await open(id, choice.nam, choice.cau);
}

function remember() {
  const { campaign, edition, text, slot, light } = state;
  const newest = campaign.editions[0] === edition;
  history.replaceState(null, "", writeChoice({
    "chien-dich": campaign.id,
    nam: newest || edition.year === null ? "" : String(edition.year),
    cau: text === state.texts[0] ? "" : text.key,
    co: slot.id === FIRST[0] ? "" : slot.id,
    mau: light ? "sang" : "",
  }));
}

/** Open a campaign's edition; without a year the newest. */
async function open(id, year = "", key = "") {
  const campaign = state.listing.campaigns.find((one) => one.id === id);
  const edition = campaign.editions.find((one) => String(one.year) === year) ?? campaign.editions[0];
  const [told, motif] = await Promise.all([loadJson(root + edition.scenes), loadJson(root + edition.motif)]);
  const { texts } = told;
  Object.assign(state, { campaign, edition, texts, motif });
  state.text = texts.find((text) => text.key === key) ?? texts[0];
  part("campaign").value = id;
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
  for (const name of ["parent", "unit"])
    part(name).addEventListener("input", () => {
      state.agency[name] = part(name).value.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");
      clearTimeout(typing);
      typing = setTimeout(keepAndChange, TYPING);
    });
  part("logo").addEventListener("change", addLogo);
  part("forget").addEventListener("click", forget);
  part("more").addEventListener("change", addSlot);
  part("format").addEventListener("change", tellDownloads);
  part("save").addEventListener("click", () => save().catch(tellFault));
  part("save-all").addEventListener("click", () => saveAll().catch(tellFault));
  for (const name of ["photo", "camera"]) part(name).addEventListener("change", addPhoto);
  part("zoom").addEventListener("input", () => turnPhoto({ zoom: part("zoom").value / state.photo.zoom }));
  part("closer").addEventListener("click", () => turnPhoto({ zoom: 1.1 }));
  part("farther").addEventListener("click", () => turnPhoto({ zoom: 1 / 1.1 }));
  const preview = part("preview");
  listenToGestures(preview, () => state.slot.size[0] / preview.clientWidth, turnPhoto);
  part("print").addEventListener("click", () => window.print());
  part("share").addEventListener("click", () => share().catch(() => {}));
  part("bench").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => follow().catch(tellFault));
}

function showYears() {
  const years = state.campaign.editions.filter(({ year }) => year !== null);
  part("year-row").hidden = years.length < 2;
  part("year").replaceChildren(...years.map(({ year }) => new Option(year, year)));
  part("year").value = String(state.edition.year);
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
  part("texts").replaceChildren(part("texts").querySelector("legend"), ...rows);
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
  return state.texts.some((text) => text.plain?.[slot.like ?? slot.id]);
}

function showSlots() {
  const { slots, groups } = state.listing;
  const offered = slots.filter(has);
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
  if (!slot) return;
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
  state.agency = { parent: "", unit: "", logos: [] };
  part("parent").value = part("unit").value = "";
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
  const { text, motif, light, agency } = state;
  const logos = agency.logos.map(({ width, height }) => [width, height]);
  return sceneFor(text, slot, motif, { light, agency: { ...agency, logos } });
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

function paintPreview(found) {
  paint(part("preview"), state.slot, found, Math.min(1, PREVIEW / Math.max(...state.slot.size)));
}

let turn = 0;

/** Show what is chosen now: the preview at once, then the tiles one by one. */
async function change() {
  remember();
  const { slot } = state;
  const mine = (turn += 1);
  await loadRareFaces(state.text, state.agency);
  if (mine !== turn) return;
  const found = shownIn(slot);
  const preview = part("preview");
  preview.hidden = !found.scene;
  part("slot-name").textContent = slot.name;
  part("slot-size").textContent = sizeWords(slot);
  part("told").textContent = found.reason ?? toldOf(found.gone);
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

function toldOf(gone) {
  if (gone.includes("agency")) return "Cỡ này không đủ chỗ cho tên cơ quan.";
  if (gone.includes("parent")) return "Cỡ này không đủ chỗ cho cơ quan chủ quản.";
  return "";
}

// Downloads

function format() {
  const chosen = part("format").selectedOptions[0];
  return { ending: chosen.value, kind: chosen.value.split("@")[0], times: Number(chosen.dataset.times ?? 1) };
}

function nameOf(slot, { kind, times }) {
  const { campaign, edition } = state;
  const year = edition.year === null ? "" : `-${edition.year}`;
  return `${campaign.id}${year}-${slot.id}${times > 1 ? `@${times}x` : ""}.${kind}`;
}

function tellDownloads() {
  const count = tickedSlots().filter((slot) => shownIn(slot).scene).length;
  const chosen = element("span", { className: "workshop__wide" }, " đã chọn");
  part("save-all-words").replaceChildren(`Tải ${count} cỡ`, chosen, " (ZIP)");
  part("save-all").disabled = !count;
  part("save").disabled = !shownIn(state.slot).scene;
  const framed = state.photo && holeOf(state.slot);
  part("save-all").hidden = Boolean(framed);
  part("save-words").textContent = framed ? `Lưu ảnh ${state.slot.size[0]} px` : `Tải ${{ png: "PNG", jpg: "JPEG", webp: "WebP" }[format().kind]}`;
  const sample = new File([""], "a.png", { type: "image/png" });
  part("share").hidden = !navigator.canShare?.({ files: [sample] });
}

async function pictureOf(slot, chosen) {
  const canvas = document.createElement("canvas");
  paint(canvas, slot, shownIn(slot), chosen.times);
  return fileOf(canvas, chosen.kind);
}

async function save() {
  const chosen = format();
  handOver(await pictureOf(state.slot, chosen), nameOf(state.slot, chosen));
}

async function saveAll() {
  const chosen = format();
  const slots = tickedSlots().filter((slot) => shownIn(slot).scene);
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
  await navigator.share({ files: [new File([blob], nameOf(state.slot, chosen), { type: blob.type })] });
}
