/** Measures how much of a resolution is recovered when another form of it is read. */
import { ADDRESS_PREFIX } from "../../src/model/address.js";
import type { Paragraph, Resolution } from "../../src/model/resolution.js";

/** What came back. */
export interface Recovered {
  readonly paragraphs: number;
  /** Paragraphs with the same address and the same text. */
  readonly same: number;
  readonly notes: number;
  readonly sameNotes: number;
  /** Marks that stand at the same place of the same paragraph. */
  readonly marks: number;
  readonly sameMarks: number;
  /** Addresses and beginnings of what did not come back, and of what came instead. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Compares a reading with the resolution as its XML has it; empty paragraphs, which no layout shows, are left out. */
export function recovered(wanted: Resolution, found: Resolution): Recovered {
  const [want, have] = [keysOf(wanted), keysOf(found)];
  // The XML of some files has a point's label inside its text and calls it unnumbered: a layout shows a point.
  const labelled = new Set(found.paragraphs.map((p) => fold(p.label + p.text)));
  const odd = new Set(wanted.paragraphs.filter((p) => LABEL_INSIDE.test(p.text)).map((p) => fold(p.text)));
  const isOdd = (key: string): boolean => odd.has(textIn(key)) && labelled.has(textIn(key));
  const missing = want.filter((key) => !have.includes(key) && !isOdd(key));
  const points = new Map(keysOf(found).map((key, i) => [key, filled(found)[i]]));
  const extra = have.filter((key) => {
    const point = points.get(key);
    return !want.includes(key) && !(point && odd.has(fold(point.label + point.text)));
  });
  const notes = wanted.footnotes.map((n) => fold(n.text));
  const foundNotes = new Set(found.footnotes.map((n) => fold(n.text)));
  const marks = marksOf(wanted);
  const foundMarks = new Set(marksOf(found));
  const brief = (key: string): string => key.slice(0, 70);
  return {
    paragraphs: want.length,
    same: want.length - missing.length,
    notes: notes.length,
    sameNotes: notes.filter((n) => foundNotes.has(n)).length,
    marks: marks.length,
    sameMarks: marks.filter((m) => foundMarks.has(m)).length,
    missing: missing.map(brief),
    extra: extra.map(brief),
  };
}

/** Kinds whose addresses count in order, so that an empty paragraph left out shifts the others. */
const COUNTED = new Set(["preambular", "heading", "unnumbered", "text", "table"] as const);

const LABEL_INSIDE = /^[(（]?[\p{L}\p{N}]{1,4}[)）]/u;

const filled = ({ paragraphs }: Resolution): Paragraph[] => paragraphs.filter((p) => p.text !== "");

const textIn = (key: string): string => key.slice(key.indexOf(" ") + 1);

function keysOf(resolution: Resolution): string[] {
  const counts = new Map<string, number>();
  return filled(resolution).map(({ id, kind, text }) => {
    if (!(COUNTED as ReadonlySet<string>).has(kind)) return `${id} ${fold(text)}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${ADDRESS_PREFIX[kind]}${count} ${fold(text)}`;
  });
}

function marksOf({ paragraphs }: Resolution): string[] {
  return paragraphs.flatMap(({ text, marks }) => marks.map((m) => `${fold(text.slice(0, m.at))} ${m.note}`));
}

/** A text without what typesetting changes: white space, hyphens, case, variants of characters. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\-\u2010-\u2015\u2212]/gu, "")
    .toLowerCase();
}
