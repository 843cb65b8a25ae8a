/** The labels of a page's list items, set by the list's type, by its style, or by a style rule that puts content before each item. */
import { formatNumber } from "../rich-text/number-format.js";

/** Labels of a list's items. */
export interface Labelling {
  /** Name of the number format, as `formatNumber` knows it; null for a bullet, or for nothing. */
  readonly format: string | null;
  /** The label, with `%` in place of the number. */
  readonly text: string;
}

const counted = (format: string): Labelling => ({ format, text: "%." });

const NONE: Labelling = { format: null, text: "" };
export const BULLETS: Labelling = { format: null, text: "•" };
export const NUMBERS = counted("decimal");

/** The `type` of a list. */
const TYPES: Readonly<Record<string, Labelling>> = {
  a: counted("lowerLetter"),
  A: counted("upperLetter"),
  i: counted("lowerRoman"),
  I: counted("upperRoman"),
};

/** Names of the styles of lists. */
const STYLES: Readonly<Record<string, Labelling>> = {
  none: NONE,
  disc: BULLETS,
  circle: BULLETS,
  square: BULLETS,
  decimal: NUMBERS,
  "decimal-leading-zero": counted("decimalZero"),
  "lower-alpha": counted("lowerLetter"),
  "lower-latin": counted("lowerLetter"),
  "upper-alpha": counted("upperLetter"),
  "upper-latin": counted("upperLetter"),
  "lower-roman": counted("lowerRoman"),
  "upper-roman": counted("upperRoman"),
  "cjk-ideographic": counted("chineseCounting"),
  "simp-chinese-informal": counted("chineseCounting"),
};

/** The labels according to the list's own `type`, if it has one. */
export const labellingOfType = (type: string): Labelling | undefined => TYPES[type];

/** The labels according to `list-style` or `list-style-type`, if it has a value. */
export function labellingOfStyle(value: string): Labelling | undefined {
  const name = value.split(/\s+/).find((word) => Object.hasOwn(STYLES, word));
  return name === undefined ? undefined : STYLES[name];
}

/** A piece of the value of `content`: a text in quotation marks, or a counter with its style. */
const PIECE = /"([^"]*)"|'([^']*)'|counter\(\s*[\w-]+\s*(?:,\s*([\w-]+)\s*)?\)/g;

/**
 * The labels according to a rule for the content before an item; if it has several counters, the last one is the item's own.
 *
 * @returns null if it has none
 * @example labellingOfContent('content: "(" counter(c, lower-latin) ") "') // { format: "lowerLetter", text: "(%)" }
 */
export function labellingOfContent(declarations: string): Labelling | null {
  const content = /(?:^|;)\s*content\s*:([^;]*)/i.exec(declarations)?.[1] ?? "";
  let format: string | null = null;
  let text = "";
  for (const [piece, double, single, style = "decimal"] of content.matchAll(PIECE)) {
    if (!piece.startsWith("counter")) text += double ?? single ?? "";
    else {
      text = format === null ? `${text}%` : "%";
      format = labellingOfStyle(style)?.format ?? "decimal";
    }
  }
  return format === null ? null : { format, text: text.trim() };
}

/** The label of an item. */
export const labelOf = ({ format, text }: Labelling, number: number): string =>
  format === null ? text : text.replace("%", formatNumber(number, format));
