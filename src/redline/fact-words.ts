/** The words that describe a change in one line: the deleted ones, the inserted ones, and the neighbours needed to understand them. */
import { LANGUAGES } from "../language/languages.js";
import type { FindingKind, Segment, Side, Span } from "../model/comparison.js";
import type { Range, Resolution } from "../model/resolution.js";
import { tableRows } from "../model/table.js";
import { type Cutter, sharedCutter } from "../words/tokens.js";
import { after, before, differing, isContent, isPauses, type Quoted, saysSomething, withoutEdges } from "./excerpt.js";
import type { Told } from "./marks.js";
import { lettersOf, shortened } from "./shortened.js";

/** A change, in the words of the texts. */
export interface Worded {
  /** The deleted words; empty if there are none. */
  readonly old: string;
  /** The inserted words; empty if there are none. */
  readonly new: string;
  /**
   * The text before them in the later text, or in the earlier one if nothing was inserted, including the white space between. Present only
   * if few words changed, which say little by themselves.
   */
  readonly before?: string;
  /** The text after them: what a number counts, the noun of an adjective. */
  readonly after?: string;
}

/** The two texts of a comparison, the words of each paragraph and footnote by address, and the function that splits text into words. */
export interface ComparedTexts {
  readonly old: Resolution;
  readonly new: Resolution;
  readonly texts: Readonly<Record<Side, ReadonlyMap<string, string>>>;
  /** The addresses of preambular paragraphs. */
  readonly preambular: Readonly<Record<Side, ReadonlySet<string>>>;
  readonly cut: Cutter;
}

/** How many letters of the deleted and of the inserted words are shown: enough to recognise them. */
const MOST_OF_WORDS = 60;
/** The same if the other side has nothing. */
const MOST_OF_ONE_SIDE = 100;
/** Changed words of at most this many letters are shown with their neighbours. */
const FEW_LETTERS = 32;

/** Prepares two texts so that their changes can be put into words. */
export function textsOf(old: Resolution, now: Resolution): ComparedTexts {
  const byId = ({ paragraphs, footnotes }: Resolution): ReadonlyMap<string, string> =>
    new Map([...footnotes, ...paragraphs].map(({ id, text }) => [id, text]));
  const preambular = ({ paragraphs }: Resolution): ReadonlySet<string> =>
    new Set(paragraphs.flatMap(({ id, kind }) => (kind === "preambular" ? [id] : [])));
  return {
    old,
    new: now,
    texts: { old: byId(old), new: byId(now) },
    preambular: { old: preambular(old), new: preambular(now) },
    cut: sharedCutter(LANGUAGES[now.language]),
  };
}

/** The text of a paragraph or footnote. */
export const textOf = ({ texts }: ComparedTexts, side: Side, id: string): string => texts[side].get(id) ?? "";

/** A change that is put into words. */
export interface Change extends Readonly<Record<Side, readonly Span[]>> {
  readonly kind: FindingKind;
  /** All findings of its entry. */
  readonly segments: readonly Segment[];
  /** All findings of substance in its entry. */
  readonly told: readonly Told[];
}

/** The words of a change, with their neighbours if they are few. */
export function inWords(change: Change, texts: ComparedTexts): Worded {
  const few = isFew(withoutDangling(change, texts, "small words"), texts);
  // The neighbours of a few words say what the small words at their end lead to.
  const counts = change.kind === "quantity";
  const figure = counts ? withoutDangling(change, texts, "figure") : null;
  const ended =
    figure && losesNothing(change, figure, texts)
      ? figure
      : withoutDangling(change, texts, few && !counts ? "marks" : "small words");
  const trimmed = counts ? withoutCommon(ended, texts) : ended;
  const [whole, words] = [change, trimmed].map((c) => ({
    old: wordsOf(c.old, "old", texts),
    new: wordsOf(c.new, "new", texts),
  }));
  // If they differ only in the dangling words, those are shown.
  const [told, said] = words?.old === words?.new ? [change, whole] : [trimmed, words];
  const { old, new: now } = withoutJoining(change.kind, said ?? { old: "", new: "" }, texts);
  const most = old === "" || now === "" ? MOST_OF_ONE_SIDE : MOST_OF_WORDS;
  return {
    ...(few || (counts && old !== "" && now !== "") ? besides(told, change, texts) : {}),
    old: shortened(old, most, texts.old.language),
    new: shortened(now, most, texts.new.language),
  };
}

/** Kinds in which small words alone mean nothing beside inserted or deleted words: "and" in "and → as well as the maps". */
const WORDS_OF_CONTENT: readonly FindingKind[] = ["addition", "deletion", "rewording", "actor"];
/**
 * From this many words on, words exchanged for a single small word count as inserted or deleted; fewer are its equivalent ("by → with the
 * help of").
 */
const FEWEST_FOR_SMALL = 2;

/** Both sides; a side with only a small word against whole phrases becomes empty. */
function withoutJoining(
  kind: FindingKind,
  sides: Readonly<Record<Side, string>>,
  texts: ComparedTexts,
): Record<Side, string> {
  const isJoining = (side: Side): boolean => {
    const other = side === "old" ? "new" : "old";
    const tokens = texts.cut(sides[side]).filter((token) => token.kind !== "punctuation");
    const content = texts.cut(sides[other]).filter(isContent).length;
    return tokens.length === 1 && !saysSomething(quotedAs(sides[side], side, texts)) && content >= FEWEST_FOR_SMALL;
  };
  const blank = (side: Side): boolean => WORDS_OF_CONTENT.includes(kind) && isJoining(side);
  return { old: blank("old") ? "" : sides.old, new: blank("new") ? "" : sides.new };
}

const quotedAs = (text: string, side: Side, { cut, [side]: { language } }: ComparedTexts): Quoted => ({
  text,
  language,
  cut,
});

/** Whether everything that was cut after the last figure is on the other side too: "100 dollars" → "100 euros" is shown with its units. */
function losesNothing(whole: Change, cut: Change, texts: ComparedTexts): boolean {
  return (["old", "new"] as const).every((side) => {
    const [from, to] = [cut[side].at(-1)?.end ?? 0, whole[side].at(-1)?.end ?? 0];
    const [last] = whole[side].slice(-1);
    const other = side === "old" ? "new" : "old";
    const there = new Set(texts.cut(wordsOf(whole[other], other, texts)).map((token) => token.form));
    const left = last ? textOf(texts, side, last.paragraph).slice(Math.min(from, to), to) : "";
    return texts.cut(left).every(({ kind, form }) => kind === "punctuation" || there.has(form));
  });
}

const isFew = ({ old, new: now }: Change, texts: ComparedTexts): boolean =>
  lettersOf(wordsOf(old, "old", texts)) + lettersOf(wordsOf(now, "new", texts)) <= FEW_LETTERS;

function withoutDangling(change: Change, texts: ComparedTexts, ending: Parameters<typeof withoutEdges>[2]): Change {
  const trimmed = (side: Side): Span[] => {
    const other = change[side === "old" ? "new" : "old"];
    return change[side].flatMap((span, at) => {
      const quoted = quotedOf(span, side, texts);
      if (isPauses(quoted, span)) return [];
      const range = withoutEdges(quoted, span, ending);
      const isLast = at === change[side].length - 1;
      const end = other.length > 0 || !isLast ? range.end : withNoun(quoted, { ...span, ...range }, side, change);
      return [{ ...span, start: range.start, end }];
    });
  };
  return { ...change, old: trimmed("old"), new: trimmed("new") };
}

/** Drops the words with which two spans both begin or end, so that a quantity is shown from its number on. */
function withoutCommon(change: Change, texts: ComparedTexts): Change {
  const [old, now] = [change.old[0], change.new[0]];
  if (!old || !now || change.old.length > 1 || change.new.length > 1) return change;
  const [was, is] = differing([quotedOf(old, "old", texts), old], [quotedOf(now, "new", texts), now]);
  return { ...change, old: [{ ...old, ...was }], new: [{ ...now, ...is }] };
}

/**
 * The end of words that were only inserted or only deleted, if the mark continues with words of another finding: the end of the noun that
 * they belong to.
 */
function withNoun(quoted: Quoted, span: Span, side: Side, { segments, told }: Change): number {
  const mark = segments.find(({ kind, [side]: own }) => kind !== "same" && own && isWithin(span, own))?.[side];
  if (!mark || lettersOf(quoted.text.slice(span.start, span.end)) > FEW_LETTERS) return span.end;
  const others = told
    .flatMap((finding) => finding[side])
    .filter((s) => s.paragraph === span.paragraph && s.start >= span.end)
    .map((s) => s.start);
  return span.end + after(quoted, span, Math.min(mark.end, ...others)).length;
}

const isWithin = (span: Span, mark: Span): boolean =>
  span.paragraph === mark.paragraph && mark.start <= span.start && span.end <= mark.end;

/** Text beside the changed words that both sides have: after a number, what it counts; around any other few words, their neighbours. */
function besides(
  { kind, old, new: now, segments }: Change,
  whole: Change,
  texts: ComparedTexts,
): Pick<Worded, "before" | "after"> {
  if (kind === "opening" || old.length > 1 || now.length > 1) return {};
  const side: Side = now.length > 0 ? "new" : "old";
  const [span] = side === "new" ? now : old;
  if (!span) return {};
  const quoted = quotedOf(span, side, texts);
  const row = rowBefore(span, texts[side]);
  if (row !== null) return row === "" ? {} : { before: row };
  const kept = keptAround(span, whole[side].at(-1) ?? span, { side, segments, text: quoted.text });
  const counts = kind === "quantity";
  const joint = !counts && (old.length === 0 || now.length === 0);
  const next = after(quoted, span, kept.end);
  const left = counts && next !== "" ? "" : before(quoted, span, kept.start, { joint, words: next === "" ? 2 : 1 });
  // Text after a comma is only shown if nothing precedes the words.
  const right = left === "" && joint ? after(quoted, span, kept.end, true) : next;
  return { ...(left !== "" && { before: left }), ...(right !== "" && { after: right }) };
}

/** The beginning of the table row that contains the words, from its first cell on; null outside tables. */
function rowBefore({ paragraph, start }: Span, { paragraphs }: Resolution): string | null {
  const table = paragraphs.find(({ id, kind }) => id === paragraph && kind === "table");
  if (!table) return null;
  const row = tableRows(table.text).find((cells) => start < (cells.at(-1)?.end ?? 0));
  const first = row?.find((cell) => cell.end > cell.start)?.start ?? start;
  return start - first > MOST_OF_ROW ? "" : table.text.slice(first, Math.max(first, start));
}

/** How many letters of a row are shown before the change in it: the name of a State and a few amounts. */
const MOST_OF_ROW = 64;

/** The segments of the entry in one text. */
interface Marked {
  readonly side: Side;
  readonly segments: readonly Segment[];
  readonly text: string;
}

/** The range of text around a span that is the same in both texts, except for the span itself; empty if other changed words are in between. */
function keptAround(span: Span, whole: Span, { side, segments, text }: Marked): Range {
  const here = segments.filter((segment) => segment[side]?.paragraph === span.paragraph);
  const at = (place: number): number =>
    here.findIndex(({ [side]: own }) => own && own.start <= place && place < own.end);
  const rangeAt = (k: number): Range => here[k]?.[side] ?? span;
  const isKept = (k: number): boolean => here[k]?.kind === "same";
  const noWords = (from: number, to: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  const [first, last] = [at(span.start), at(Math.max(span.end, whole.end) - 1)];
  return {
    start: isKept(first - 1) && noWords(rangeAt(first).start, span.start) ? rangeAt(first - 1).start : span.start,
    end: isKept(last + 1) && noWords(span.end, rangeAt(last).end) ? rangeAt(last + 1).end : span.end,
  };
}

const quotedOf = ({ paragraph }: Span, side: Side, texts: ComparedTexts): Quoted => ({
  text: textOf(texts, side, paragraph),
  language: texts[side].language,
  cut: texts.cut,
});

export const wordsOf = (spans: readonly Span[], side: Side, texts: ComparedTexts): string =>
  spans.map((s) => textOf(texts, side, s.paragraph).slice(s.start, s.end).trim()).join(" … ");
