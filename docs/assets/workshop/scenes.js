import { withBar } from "./bar.js";
import { sceneOfFree } from "./free.js";
import { MARK, roomForWords, withOwnWords } from "./own-words.js";
import { paletteOf, paletteOfLight } from "./palettes.js";

const ONLY_USUAL = "Câu này chỉ có các cỡ thường dùng. Mọi cỡ có ở câu đầu của năm mới nhất.";
const NO_ROOM_FOR_WORDS = "Cỡ này không đủ chỗ cho câu bạn gõ và dòng ghi rõ chữ của cơ quan. Hãy viết ngắn hơn hoặc chọn cỡ khác.";

/**
 * Return what a slot shows of a text: {scene, slot, palette, gone, reason}.
 *
 * `text` is a published text, or the agency's `own` words on the scenes of published `texts`.
 * `light` asks for the light twin of the palette. `agency` has `parent`, `unit`, `organiser`,
 * `logos` and `code`. A slot without room for a bar shows the banner without one; `gone` then has
 * "agency".
 */
export function sceneFor(text, slot, motif, { light, agency }) {
  const [own, twin = own] = motif.palettes;
  const palette = slot.light ? paletteOfLight(slot.light) : paletteOf((light ? twin : own)[1]);
  const plain = shownOf(text, slot, light ? ["light", "plain"] : ["plain"]);
  if (!plain.scene) return { reason: plain.reason };
  if (!agency.unit && !agency.parent && !agency.organiser && !agency.logos.length && !agency.code)
    return { ...plain, palette, gone: [], alt: altOf(plain, text) };
  const named = shownOf(text, slot, agency.parent && agency.unit ? ["under", "named"] : ["named"]);
  const set = named.scene && withBar(named.scene, named.slot, agency);
  if (!set) return { ...plain, palette, gone: ["agency"], alt: altOf(plain, text) };
  const said = [
    altOf(named, text),
    set.gone.includes("parent") ? "" : agency.parent,
    agency.unit,
    set.gone.includes("organiser") ? "" : agency.organiser,
  ].filter(Boolean);
  return { scene: set.scene, slot: named.slot, palette, gone: set.gone, alt: said.join(". ").replace(/([.!?…])\. /g, "$1 ") };
}

function altOf({ scene }, text) {
  return scene.alt ?? text.alt;
}

function shownOf(text, slot, variants) {
  if (text.own === undefined) return publishedIn(text, slot, variants);
  const rooms = text.texts.map((each) => publishedIn(each, slot, variants)).filter(({ scene }) => scene);
  if (!rooms.length) return publishedIn(text.texts[0], slot, variants);
  const widest = rooms.reduce((one, other) => (roomForWords(other.scene) > roomForWords(one.scene) ? other : one));
  const scene = withOwnWords(widest.scene, widest.slot, text.own);
  if (!scene) return { reason: text.own ? NO_ROOM_FOR_WORDS : "Hãy gõ câu của cơ quan." };
  const others = scene.lines.filter(([, role]) => role === "label" || role === "name").map(([shown]) => shown);
  return { ...widest, scene: { ...scene, alt: `${others.join(". ")}. ${text.own} (${MARK})`.replace(/^\. /, "") } };
}

function publishedIn(text, slot, variants) {
  if (slot.among) return sceneOfFree(text, slot, variants);
  const id = slot.like ?? slot.id;
  const variant = variants.find((name) => text[name]?.[id]);
  if (!variant) return { reason: text.missing?.[id] ?? ONLY_USUAL };
  return { scene: text[variant][id], slot };
}
