/** Corrects letters that a file's fonts misname, "Taoikistan" where the page shows "Tajikistan". */
import type { Glyph, GlyphRun } from "./glyph-run.js";

/** How a font numbers its letters. */
interface Numbering {
  /** The name of each number, and its width in ems. */
  readonly names: ReadonlyMap<number, Glyph>;
  /** The difference between a number and the code of its letter, for nearly all letters. */
  readonly shift: number;
}

/** How many letters in order prove a numbering; so many are not in order by coincidence. */
const LEAST_IN_ORDER = 20;
/** The largest share of letters out of order in a font that keeps the order. */
const MOST_OUT_OF_ORDER = 0.1;
/** If the widths of a letter differ by more than this, in ems, they belong to two letters. */
const SAME_WIDTH = 0.02;

const LETTER = /^[A-Za-z]$/u;

/**
 * The runs with each letter called by its right name. Fonts number their letters in the order of the alphabet; where a file gives one
 * name to two letters of different widths, and one of the two has its right place in that order, the place of the other says what it is.
 *
 * @param pages those of the whole document
 */
export function withLettersInOrder<Page extends { readonly runs: readonly GlyphRun[] }>(
  pages: readonly Page[],
): Page[] {
  const misnamed = misnamedIn(pages.flatMap((page) => page.runs));
  if (misnamed.size === 0) return [...pages];
  const repaired = (run: GlyphRun): GlyphRun => {
    const names = misnamed.get(run.fontName);
    return names === undefined
      ? run
      : { ...run, glyphs: run.glyphs.map((glyph) => ({ ...glyph, text: names.get(glyph.code) ?? glyph.text })) };
  };
  return pages.map((page) => ({ ...page, runs: page.runs.map(repaired) }));
}

/** The right names of such letters by number, for each font that has any. */
function misnamedIn(runs: readonly GlyphRun[]): Map<string, Map<number, string>> {
  const fonts = new Map<string, Map<number, Glyph>>();
  for (const { fontName, glyphs } of runs) {
    const names = fonts.get(fontName) ?? new Map<number, Glyph>();
    fonts.set(fontName, names);
    for (const glyph of glyphs) if (LETTER.test(glyph.text) && !names.has(glyph.code)) names.set(glyph.code, glyph);
  }
  const found = [...fonts].flatMap(([font, names]) => {
    const numbering = numberingOf(names);
    const wrong = numbering === null ? [] : misnamedOf(numbering);
    return wrong.length === 0 ? [] : ([[font, new Map(wrong)]] as const);
  });
  return new Map(found);
}

const codeOf = (text: string): number => text.charCodeAt(0);

function numberingOf(names: ReadonlyMap<number, Glyph>): Numbering | null {
  const shifts = new Map<number, number>();
  for (const [number, { text }] of names) {
    const shift = codeOf(text) - number;
    shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  const [shift, count] = [...shifts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const ordered = count >= LEAST_IN_ORDER && names.size - count <= names.size * MOST_OUT_OF_ORDER;
  return ordered ? { names, shift } : null;
}

function misnamedOf({ names, shift }: Numbering): [number, string][] {
  return [...names].flatMap(([number, { text, advance }]): [number, string][] => {
    const namesake = names.get(codeOf(text) - shift);
    const meant = String.fromCharCode(number + shift);
    const known = namesake?.text === text && Math.abs(namesake.advance - advance) > SAME_WIDTH;
    return known && LETTER.test(meant) ? [[number, meant]] : [];
  });
}
