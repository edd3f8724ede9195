import { withBar } from "./bar.js";
import { sceneOfFree } from "./free.js";
import { MARK, roomForWords, withOwnWords } from "./own-words.js";
import { paletteOf, paletteOfLight } from "./palettes.js";
import { reasonOf } from "./reasons.js";

const NO_ROOM_FOR_WORDS = "Cỡ này không đủ chỗ cho câu bạn gõ và dòng ghi rõ chữ của cơ quan. Hãy viết ngắn hơn hoặc chọn cỡ khác.";

/**
 * Return what a slot shows of a text: {scene, slot, palette, gone, reason}.
 *
 * `text` is one of the published `texts`, or the agency's `own` words on their scenes. `light` asks
 * for the light twin of the palette. `agency` has `parent`, `unit`, `organiser`, `logos` and `code`. A slot without room for a bar shows the banner without one; `gone` then has
 * "agency".
 */
export function sceneFor(text, slot, motif, { texts, light, agency }) {
  const [own, twin = own] = motif.palettes;
  const palette = slot.light ? paletteOfLight(slot.light) : paletteOf((light ? twin : own)[1]);
  const plain = shownOf(text, slot, texts, light ? ["light", "plain"] : ["plain"]);
  if (!plain.scene) return { reason: plain.reason };
  if (!agency.unit && !agency.parent && !agency.organiser && !agency.logos.length && !agency.code)
    return { ...plain, palette, gone: [], alt: altOf(plain, text) };
  const rooms = roomsFor(text, slot, texts, agency);
  const set = rooms.length ? withBar(rooms, rooms[0].slot, agency) : null;
  if (!set) return { ...plain, palette, gone: ["agency"], alt: altOf(plain, text) };
  const said = [
    altOf(rooms[0], text),
    set.gone.includes("parent") ? "" : agency.parent,
    agency.unit,
    set.gone.includes("organiser") ? "" : agency.organiser,
  ].filter(Boolean);
  return { scene: set.scene, slot: rooms[0].slot, palette, gone: set.gone, alt: said.join(". ").replace(/([.!?…])\. /g, "$1 ") };
}

/** Return what a slot shows with room for a bar: at the foot, from the lowest bar to the highest. */
function roomsFor(text, slot, texts, agency) {
  const usual = agency.parent && agency.unit ? ["under", "named"] : ["named"];
  const first = shownOf(text, slot, texts, usual);
  if (!first.scene) return [];
  if (slot.among || first.scene.bar[0] > 0) return [first];
  const all = ["named", "under", "grown"].map((variant) => shownOf(text, slot, texts, [variant]));
  return all.filter(({ scene }) => scene?.bar[0] === 0);
}

function altOf({ scene }, text) {
  return scene.alt ?? text.alt;
}

function shownOf(text, slot, texts, variants) {
  if (text.own === undefined) return publishedIn(text, slot, texts, variants);
  const rooms = texts.map((each) => publishedIn(each, slot, texts, variants)).filter(({ scene }) => scene);
  if (!rooms.length) return publishedIn(texts[0], slot, texts, variants);
  const widest = rooms.reduce((one, other) => (roomForWords(other.scene) > roomForWords(one.scene) ? other : one));
  const scene = withOwnWords(widest.scene, widest.slot, text.own);
  if (!scene) return { reason: text.own ? NO_ROOM_FOR_WORDS : "Hãy gõ câu của cơ quan." };
  const others = scene.lines.filter(([, role]) => role === "label" || role === "name").map(([shown]) => shown);
  return { ...widest, scene: { ...scene, alt: `${others.join(". ")}. ${text.own} (${MARK})`.replace(/^\. /, "") } };
}

function publishedIn(text, slot, texts, variants) {
  if (slot.among) return sceneOfFree(text, slot, variants);
  const id = slot.like ?? slot.id;
  const variant = variants.find((name) => text[name]?.[id]);
  if (!variant) return { reason: reasonOf(text, slot, texts, (one) => one.plain?.[id]) };
  return { scene: text[variant][id], slot };
}
