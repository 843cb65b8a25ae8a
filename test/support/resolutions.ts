/** Builds small resolutions and comparisons for tests without reading a file. All tests that need one use this. */
import type { Language } from "../../src/language/language.js";
import { LANGUAGES } from "../../src/language/languages.js";
import { openingOf } from "../../src/language/openings.js";
import { uniqueAddresses } from "../../src/model/address.js";
import type { Comparison, Entry, Link, Segment } from "../../src/model/comparison.js";
import type { Footnote, LanguageCode, Paragraph, ParagraphKind, Resolution } from "../../src/model/resolution.js";

/** A resolution with defaults for all that a test does not care about. */
export function resolution(given: Partial<Resolution> = {}): Resolution {
  return {
    source: "test",
    form: "txt",
    symbol: null,
    title: null,
    language: "en",
    masthead: [],
    paragraphs: [],
    footnotes: [],
    adoption: null,
    vote: null,
    setAside: [],
    warnings: [],
    ...given,
  };
}

/** A paragraph; `[1]` in its text is the mark of FN1. */
export function paragraph(id: string, marked: string, given: Partial<Paragraph> = {}): Paragraph {
  const marks: { at: number; note: string }[] = [];
  let text = "";
  for (const part of marked.split(/(\[\d+\])/)) {
    const number = /^\[(\d+)\]$/.exec(part)?.[1];
    if (number === undefined) text += part;
    else marks.push({ at: text.length, note: `FN${number}` });
  }
  return {
    id,
    kind: "operative",
    label: "",
    depth: 0,
    parent: null,
    text,
    opening: null,
    marks,
    repairs: [],
    ...given,
  };
}

/** A paragraph in short: its address, which tells its kind and its label, and its text. */
export type Short = readonly [id: string, text: string];

/** A resolution with these paragraphs, their opening phrases known as the parser knows them. */
export const resolutionOf = (paragraphs: readonly Short[], more: Partial<Resolution> = {}): Resolution =>
  resolution({
    source: "text.txt",
    paragraphs: paragraphs.map((short) => paragraphOf(short, LANGUAGES[more.language ?? "en"])),
    ...more,
  });

const KINDS: readonly (readonly [RegExp, ParagraphKind])[] = [
  [/^F/, "formula"],
  [/^PP/, "preambular"],
  [/^OP\d+$/, "operative"],
  [/^OP\d+\(/, "subparagraph"],
];

function paragraphOf([id, text]: Short, language: Language): Paragraph {
  const kind = KINDS.find(([pattern]) => pattern.test(id))?.[1] ?? "text";
  const label = kind === "operative" ? `${id.slice(2)}.` : kind === "subparagraph" ? id.replace(/^OP\d+/, "") : "";
  const opening = kind === "preambular" || kind === "operative" ? openingOf(text, language) : null;
  return { ...paragraph(id, "", { kind, label, opening }), text };
}

const LINE = /^(?<indent>\s*)(?:(?<number>\d+\.)\s|(?<label>\([a-z]+\))\s|(?<heading>#)\s|(?<empty>∅$))?(?<text>.*)$/u;

/**
 * A resolution from lines: `# Heading`, `1. operative`, `(a) sub-paragraph` (deeper ones indented by two spaces), `∅`
 * for the empty paragraphs that official files have, and anything else preambular. `[1]` is a footnote's mark.
 */
export function resolutionOfLines(
  lines: readonly string[],
  notes: readonly string[] = [],
  language: LanguageCode = "en",
): Resolution {
  const unique = uniqueAddresses();
  const counts = new Map<string, number>();
  const open: string[] = [];
  const paragraphs = lines.map((line): Paragraph => {
    const { indent = "", number, label, heading, empty, text = "" } = LINE.exec(line)?.groups ?? {};
    const depth = label ? 1 + indent.length / 2 : 0;
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1) ?? null;
    const kind: ParagraphKind = number
      ? "operative"
      : label
        ? "subparagraph"
        : heading
          ? "heading"
          : empty
            ? "unnumbered"
            : "preambular";
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const prefix = { heading: "H", unnumbered: "U", preambular: "PP" }[kind as string] ?? "";
    const id = unique(number ? `OP${number.slice(0, -1)}` : label ? `${parent ?? ""}${label}` : `${prefix}${count}`);
    if (kind === "operative" || kind === "subparagraph") open[depth] = id;
    return paragraph(id, text, { kind, label: number ?? label ?? "", depth, parent });
  });
  return resolution({ source: "a test", language, paragraphs, footnotes: footnotes(...notes) });
}

/** Footnotes FN1, FN2 and so on. */
export const footnotes = (...texts: string[]): Footnote[] =>
  texts.map((text, i) => ({ id: `FN${i + 1}`, mark: `${i + 1}`, text }));

/** An entry with defaults; its relation follows from its sides. */
export function entry(
  old: readonly string[],
  after: readonly string[],
  segments: readonly Segment[] = [],
  given: Partial<Link> = {},
): Entry {
  const relation =
    old.length === 0 ? "added" : after.length === 0 ? "removed" : segments.length > 0 ? "changed" : "unchanged";
  return {
    old,
    new: after,
    relation,
    moved: false,
    renumbered: false,
    evidence: null,
    segments,
    marks: [],
    findings: [],
    substantive: false,
    quality: { level: "exact" },
    ...given,
  };
}

/** A comparison with these entries. */
export function comparison(
  old: Resolution,
  after: Resolution,
  entries: readonly Entry[],
  notes: readonly Entry[] = [],
): Comparison {
  const fates = { added: 0, removed: 0, changed: 0, split: 0, merged: 0, moved: 0, renumbered: 0 };
  const none = { ...fates, unchanged: 0, substantive: 0, routine: 0 };
  return {
    old,
    new: after,
    entries,
    footnotes: notes,
    title: [],
    summary: { ...none, footnotes: none },
    quality: { level: "exact" },
    warnings: [],
  };
}
