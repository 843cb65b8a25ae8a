/** Small resolutions and comparisons of our own making. */
import type { Comparison, Entry, Link, Segment } from "../../src/model/comparison.js";
import type { Footnote, Paragraph, Resolution } from "../../src/model/resolution.js";

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
