import { withBar } from "./bar.js";
import { paletteOf, paletteOfLight } from "./palettes.js";

/**
 * Return what a slot shows of a text: {scene, palette, gone, reason}.
 *
 * `light` asks for the light twin of the palette. `agency` has `parent`, `unit` and `logos`. A
 * slot without room for a bar shows the banner without one; `gone` then has "agency".
 */
export function sceneFor(text, slot, motif, { light, agency }) {
  const id = slot.like ?? slot.id;
  const plain = (light && text.light?.[id]) || text.plain?.[id];
  if (!plain) return { reason: text.missing?.[id] ?? "Câu này chỉ có các cỡ thường dùng. Mọi cỡ có ở câu đầu của năm mới nhất." };
  const [own, twin = own] = motif.palettes;
  const palette = slot.light ? paletteOfLight(slot.light) : paletteOf((light ? twin : own)[1]);
  const alt = (scene) => scene.alt ?? text.alt;
  if (!agency.unit && !agency.parent && !agency.logos.length)
    return { scene: plain, palette, gone: [], alt: alt(plain) };
  const named = (agency.parent && agency.unit && text.under?.[id]) || text.named?.[id];
  const set = named && withBar(named, slot, agency);
  if (!set) return { scene: plain, palette, gone: ["agency"], alt: alt(plain) };
  const said = [alt(named), set.gone.length ? "" : agency.parent, agency.unit].filter(Boolean);
  return { scene: set.scene, palette, gone: set.gone, alt: said.join(". ").replace(/([.!?…])\. /g, "$1 ") };
}
