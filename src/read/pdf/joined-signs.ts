/** Vowel signs that a font draws as one and that the file gives no name: named by the two signs that the font puts them together from. */
import { VOWEL_SIGNS } from "../../language/letters.js";
import { type GlyphPart, partsOf } from "./font-outlines.js";
import type { GlyphRun } from "./glyph-run.js";

/** The name of a glyph, by its font's name and its number in the font. */
export type GlyphNames = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** The name that pdf.js gives to a glyph without a name in the file. */
export const UNNAMED = "\0";

const SIGN = new RegExp(`^[${VOWEL_SIGNS}]$`, "u");
const SHADDA = "\u0651";
/** Signs below the letter, by the one of the same shape above it. */
const BELOW: Readonly<Record<string, string>> = { "\u064e": "\u0650", "\u064b": "\u064d" };

/** Signs in code order, by which a font's numbering is recognised. */
const LEAST_IN_ORDER = 2;

/**
 * Names for unnamed glyphs.
 *
 * @param runs all runs of the document
 * @param files the fonts' own files, by font name
 */
export function joinedSigns(runs: readonly GlyphRun[], files: ReadonlyMap<string, Uint8Array>): GlyphNames {
  const unnamed = new Map<string, Set<number>>();
  const named = new Map<string, Map<number, string>>();
  for (const { fontName, glyphs } of runs) {
    for (const { text, code, advance } of glyphs) {
      if (text === UNNAMED && advance === 0) unnamed.set(fontName, (unnamed.get(fontName) ?? new Set()).add(code));
      if (SIGN.test(text)) named.set(fontName, (named.get(fontName) ?? new Map()).set(code, text));
    }
  }
  const fonts = [...unnamed].map(([font, codes]): [string, Map<number, string>] => {
    const file = files.get(font);
    const nameOf = signNames(named.get(font) ?? new Map());
    const found = [...codes].flatMap((code): [number, string][] => {
      const name = file ? joinedName(partsOf(file, code), nameOf) : null;
      return name === null ? [] : [[code, name]];
    });
    return [font, new Map(found)];
  });
  return new Map(fonts);
}

/** The names of a font's vowel signs; those that the text does not use are inferred from the order in which the font numbers them. */
function signNames(named: ReadonlyMap<number, string>): (code: number) => string | null {
  const shifts = new Set([...named].map(([code, text]) => text.charCodeAt(0) - code));
  const [shift] = named.size >= LEAST_IN_ORDER && shifts.size === 1 ? shifts : [];
  return (code) => {
    const inOrder = shift === undefined ? "" : String.fromCharCode(code + shift);
    return named.get(code) ?? (SIGN.test(inOrder) ? inOrder : null);
  };
}

/** Shadda and the vowel that is drawn above or below it. */
function joinedName(parts: readonly GlyphPart[], nameOf: (code: number) => string | null): string | null {
  if (parts.length !== 2) return null;
  const named = parts.map((part) => ({ up: part.up, name: nameOf(part.glyph) }));
  const shadda = named.find(({ name }) => name === SHADDA);
  const vowel = named.find((part) => part !== shadda);
  if (!shadda || !vowel?.name) return null;
  const isBelow = vowel.up < shadda.up;
  return SHADDA + ((isBelow ? BELOW[vowel.name] : undefined) ?? vowel.name);
}
