/** Counts how much of a resolution is carried over, brought up to date, changed, new and gone, in paragraphs and in words. */
import { memoize } from "../language/memoize.js";
import type { Comparison, Entry, Segment, Span } from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";
import { HAN, JOINER, LETTER, sortAt } from "../words/characters.js";

/** What can become of a paragraph or a word between one resolution and the next. */
export const FATES = ["carried", "updated", "changed", "new", "gone"] as const;
export type Fate = (typeof FATES)[number];

/**
 * How many paragraphs or words had each fate. The first four add up to the later text; `gone` belongs to the earlier one. Paragraphs:
 * `carried` are identical, `updated` have routine changes only, `changed` have one of substance. Words: `carried` are in both texts,
 * `updated` and `changed` were inserted into a continuing paragraph, `new` are in a new paragraph, and `gone` were removed other than by a
 * routine change.
 */
export type Amounts = Readonly<Record<Fate, number>>;

/** The counts for a comparison. */
export interface Numbers {
  readonly paragraphs: Amounts;
  readonly words: Amounts;
  /** The totals of the earlier and of the later text. */
  readonly length: {
    readonly old: { readonly paragraphs: number; readonly words: number };
    readonly new: { readonly paragraphs: number; readonly words: number };
  };
}

/** A stretch of consecutive paragraphs with the same fate, and how many words they have: the data for a picture of the change. */
export interface FateStretch {
  readonly fate: Fate;
  readonly words: number;
}

/** A paragraph with the number of its words. */
type Counted = Pick<Paragraph, "text"> & { readonly words: number };
type Texts = ReadonlyMap<string, Counted>;
type Tally = Record<Fate, number>;

const none = (): Tally => ({ carried: 0, updated: 0, changed: 0, new: 0, gone: 0 });

/** Counts the paragraphs and words of a comparison; footnotes are not counted. */
export function numbersOf({ old, new: now, entries }: Comparison): Numbers {
  const texts = { old: textsOf(old.paragraphs), new: textsOf(now.paragraphs) };
  const paragraphs = none();
  const words = none();
  for (const entry of entries) {
    const fate = fateOf(entry);
    const told = fate === "gone" ? filled(entry.old, texts.old) : filled(entry.new, texts.new);
    paragraphs[fate] += told.length;
    if (entry.segments.length > 0) countSegments(entry, texts, words);
    else words[fate] += wordsOfAll(told);
  }
  const lengthOf = (texts: Texts) => {
    const with_ = [...texts.values()].filter((p) => p.text !== "");
    return { paragraphs: with_.length, words: wordsOfAll(with_) };
  };
  return { paragraphs, words, length: { old: lengthOf(texts.old), new: lengthOf(texts.new) } };
}

/** The fates of the paragraphs in the order of the later text, with removed ones where they used to be; neighbours with the same fate are joined. */
export function stretchesOf({ old, new: now, entries }: Comparison): FateStretch[] {
  const texts = { old: textsOf(old.paragraphs), new: textsOf(now.paragraphs) };
  const stretches: FateStretch[] = [];
  for (const entry of entries) {
    const fate = fateOf(entry);
    const words = wordsOfAll(fate === "gone" ? filled(entry.old, texts.old) : filled(entry.new, texts.new));
    const last = stretches.at(-1);
    if (last?.fate === fate) stretches[stretches.length - 1] = { fate, words: last.words + words };
    else if (words > 0) stretches.push({ fate, words });
  }
  return stretches;
}

/** The fate of an entry's paragraphs. */
export function fateOf({ relation, substantive }: Pick<Entry, "relation" | "substantive">): Fate {
  if (relation === "added") return "new";
  if (relation === "removed") return "gone";
  if (relation === "unchanged") return "carried";
  return substantive ? "changed" : "updated";
}

/**
 * The number of words in a stretch of text: runs of letters and digits, including hyphens, apostrophes and points inside them; in Chinese
 * each character, as its length is usually given.
 *
 * @example wordsIn("follow-up to 64/50") // 4
 */
export function wordsIn(text: string, start = 0, end = text.length): number {
  let words = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const sort = sortAt(text, i);
    if (sort === HAN) words++;
    else if (sort === LETTER && !inWord) words++;
    inWord = sort === LETTER || (inWord && sort === JOINER && i + 1 < end && sortAt(text, i + 1) === LETTER);
  }
  return words;
}

/** Counted once for as long as a text is kept: it is the later text of one comparison and the earlier one of the next. */
const textsOf = memoize(
  (paragraphs: readonly Paragraph[]): Texts =>
    new Map(paragraphs.map(({ id, text }) => [id, { text, words: wordsIn(text) }])),
);

const filled = (ids: readonly string[], texts: Texts): Counted[] =>
  ids.flatMap((id) => {
    const found = texts.get(id);
    return found && found.text !== "" ? [found] : [];
  });

const wordsOfAll = (paragraphs: readonly Counted[]): number => paragraphs.reduce((sum, { words }) => sum + words, 0);

/** Counts the words of an entry whose words were compared. */
function countSegments(entry: Entry, texts: { readonly old: Texts; readonly new: Texts }, words: Tally): void {
  const weighty = {
    old: entry.findings.flatMap((f) => (f.substantive ? f.old : [])),
    new: entry.findings.flatMap((f) => (f.substantive ? f.new : [])),
  };
  const inSpan = ({ paragraph, start, end }: Span, side: "old" | "new"): number =>
    wordsIn(texts[side].get(paragraph)?.text ?? "", start, end);
  for (const segment of entry.segments as readonly Segment[]) {
    if (segment.kind === "same") words.carried += inSpan(segment.new, "new");
    else if (segment.kind === "inserted") {
      const all = inSpan(segment.new, "new");
      const changed = covered(segment.new, weighty.new).reduce((sum, span) => sum + inSpan(span, "new"), 0);
      words.changed += Math.min(all, changed);
      words.updated += Math.max(0, all - changed);
    } else words.gone += covered(segment.old, weighty.old).reduce((sum, span) => sum + inSpan(span, "old"), 0);
  }
}

/** The parts of a span that any of the others cover, each part once. */
function covered(span: Span, others: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let from = span.start;
  const touching = others.filter((o) => o.paragraph === span.paragraph && o.start < span.end && o.end > span.start);
  for (const { start, end } of touching.sort((a, b) => a.start - b.start)) {
    const part = { ...span, start: Math.max(from, start), end: Math.min(span.end, end) };
    if (part.start >= part.end) continue;
    parts.push(part);
    from = part.end;
  }
  return parts;
}
