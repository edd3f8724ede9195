import { loadFaces } from "./faces.js";
import { paintScene } from "./painter.js";
import { paletteOf } from "./palettes.js";
