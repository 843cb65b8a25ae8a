/** Reads the style sheet (MS-DOC): the properties that paragraphs and runs get from their style. */
import type { Bytes } from "./bytes.js";
import { type Properties, readProperties } from "./properties.js";

/** What a style defines for paragraphs and their runs. */
interface Style {
  readonly base: number;
  readonly paragraph: Properties;
  readonly run: Properties;
}

/** Looks up a property in a style and in those it is based on. */
export interface Styles {
  property(style: number, of: "paragraph" | "run", code: number): number | undefined;
}

const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const NO_BASE = 0xfff;
/** The limit for chains of styles based on one another, in case of a loop. */
const MAX_BASES = 20;
/** The most styles that Word allows. */
const MAX_STYLES = 0x0ffe;

/** Reads the style sheet. */
export function readStyles(sheet: Bytes): Styles {
  const header = sheet.u16(0);
  const count = Math.min(sheet.u16(2), MAX_STYLES);
  const fixed = sheet.u16(4);
  const styles: (Style | null)[] = [];
  let at = 2 + header;
  for (let i = 0; i < count && at < sheet.length; i++) {
    const length = sheet.u16(at);
    styles.push(length === 0 ? null : readStyle(sheet.slice(at + 2, length), fixed));
    at += 2 + length;
  }
  return {
    property(style, of, code) {
      let index = style;
      for (let i = 0; i < MAX_BASES && index !== NO_BASE; i++) {
        const found = styles[index];
        if (!found) return undefined;
        const value = found[of].get(code);
        if (value !== undefined) return value;
        index = found.base;
      }
      return undefined;
    },
  };
}

function readStyle(style: Bytes, fixed: number): Style {
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const none: Properties = new Map();
  let at = fixed + 2 + style.u16(fixed) * 2 + 2;
  const next = (): Bytes => {
    at += at % 2;
    const length = style.u16(at);
    const list = style.slice(at + 2, length);
    at += 2 + length;
    return list;
  };
  if (kind === CHARACTER_STYLE) return { base, paragraph: none, run: readProperties(next()) };
  if (kind !== PARAGRAPH_STYLE) return { base, paragraph: none, run: none };
  const paragraph = next();
  // The properties of a paragraph style begin with the style's own number.
  return { base, paragraph: readProperties(paragraph.slice(2, paragraph.length - 2)), run: readProperties(next()) };
}
