/** The layout of each page's text: where its lines begin and end, how far apart they are, and how far first lines are indented. */
import type { Language } from "../../language/language.js";
import { isSmall } from "../../language/letters.js";
import { formulaAmong } from "../formula.js";
import { type Line, largest, leadingOf, mode, smallest, stepsOf } from "./lines.js";

/** A gap between two lines that is this much larger than usual separates paragraphs. */
export const PARAGRAPH_GAP = 1.25;

/** A line is indented if it begins this far from the text's edge, in letter heights or in columns. */
export const INDENT_IN_LETTERS = 0.8;
const INDENT_IN_COLUMNS = 3;

/** The largest indent of the first line of a paragraph, in letter heights. */
const FIRST_IN = 5;

/** Lines that begin at the same place may differ by this many points. */
export const SAME_PLACE = 1;

/** The share of indented lines from which a plain text counts as having indents. */
export const INDENTED_SHARE = 0.04;

/** The layout of a page's text. */
export interface Setting {
  /** Where its lines begin if they are not indented. */
  readonly left: number;
  readonly right: number;
  /** The distance from one baseline to the next. */
  readonly leading: number;
  readonly indent: number;
  /** Where lines with a small indent begin, as first lines of paragraphs do; null if there are none. */
  readonly setIn: number | null;
  /** Whether the first line of a paragraph is indented further than the rest. */
  readonly indents: boolean;
  /** Whether the first paragraph below the formula begins with a small letter, as in Russian preambles. */
  readonly beginSmall: boolean;
}

/** The layout of each page by its number. */
export function settingsOf(lines: readonly Line[], language: Language): Map<number, Setting> {
  const settings = new Map<number, Setting>();
  const whole = settingOf(lines);
  const first = lines[formulaAmong(lines, language) + 1];
  const beginSmall = first !== undefined && isSmall(first.text);
  for (const [page, here] of byPage(lines)) {
    // A page with few lines shows little; in extracted text the columns shift from page to page.
    const setting = here.length < FEW_LINES ? whole : settingOf(here);
    settings.set(page, { ...setting, leading: whole.leading, indents: whole.indents, beginSmall });
  }
  return settings;
}

function byPage(lines: readonly Line[]): Map<number, Line[]> {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return pages;
}

/** Fewer lines, or signs, show too little of a layout. */
export const FEW_LINES = 4;

/** Letters have the same size if their heights differ by less than this share. */
export const SAME_SIZE = 0.1;

function settingOf(lines: readonly Line[]): Omit<Setting, "beginSmall"> {
  const size = mode(lines.map((l) => l.size));
  // Lines in smaller letters begin elsewhere, for instance those of a footnote that was not recognised.
  const left = textEdge(lines.filter((l) => Math.abs(l.size - size) < size * SAME_SIZE || size === 0));
  const steps = stepsOf(lines);
  const indent = size > 0 ? size * INDENT_IN_LETTERS : left === 0 ? 1 : INDENT_IN_COLUMNS;
  const inside = lines.map((line) => line.left - left).filter((by) => by >= indent && by <= size * FIRST_IN);
  return {
    left,
    right: largest(
      lines.map((l) => l.right),
      0,
    ),
    leading: leadingOf(steps),
    indent,
    setIn: inside.length < FEW_LINES ? null : left + mode(inside.map(Math.round)),
    indents: lines.filter((line) => line.left - left >= indent).length > lines.length * INDENTED_SHARE,
  };
}

/** The leftmost place where a good share of the lines begin; lists that are indented as a whole may outnumber the rest. */
function textEdge(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count > 1 && count >= lines.length * EDGE_SHARE)
    .map(([left]) => left);
  return common.length > 0 ? smallest(common) : mode(lines.map((l) => Math.round(l.left)));
}

const EDGE_SHARE = 0.1;

/** Whether a line is indented as first lines of paragraphs are. */
export function isIndented(line: Line, settings: ReadonlyMap<number, Setting>): boolean {
  const setting = settings.get(line.page);
  return setting !== undefined && line.left - setting.left >= setting.indent;
}
