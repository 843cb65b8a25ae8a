/** The tagged words of a linked paragraph, and its changes as ranges of those words. */
import { lookupForm } from "../language/lookup-form.js";
import { memoize } from "../language/memoize.js";
import type { WordClass } from "../language/phrases.js";
import type { Segment, Side, Span } from "../model/comparison.js";
import type { Token } from "../words/tokens.js";
import type { Lexicon, Sort } from "./lexicon.js";

export const SIDES: readonly Side[] = ["old", "new"];
export const OTHER: Readonly<Record<Side, Side>> = { old: "new", new: "old" };

/** A phrase of the tables found in a text: how many words it covers from its position on. */
export interface FoundPhrase {
  readonly length: number;
  readonly classes: ReadonlySet<WordClass>;
  readonly groups: readonly string[];
}

/** The words of one side of a link, addressed by their positions. */
export interface Line {
  readonly tokens: readonly Token[];
  /** The paragraph that each word belongs to. */
  readonly homes: readonly string[];
  readonly sorts: readonly Sort[];
  /** The phrases that begin at a position, the longest first; looked up once. */
  readonly phrases: (at: number) => readonly FoundPhrase[];
  /** Whether a token that is kept whole contains a word of a class: "paragraph" in "paragraph 5 above". */
  readonly within: (at: number, of: WordClass) => boolean;
}

/** A word as it is looked up: by its form, or by its text in languages without spaces between words. */
type Wording = Pick<Token, "text" | "form">;

/** A run of deleted and inserted segments with nothing kept in between: on either side the words from `from` up to, but not including, `to`. */
export interface ChangedStretch {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
}
export type Change = Readonly<Record<Side, ChangedStretch>>;

/** Creates the line of words for the paragraphs of a side. */
export function lineOf(
  paragraphs: readonly { readonly id: string; readonly tokens: readonly Token[] }[],
  lexicon: Lexicon,
): Line {
  const [one, ...others] = paragraphs;
  const tokens = one && others.length === 0 ? one.tokens : paragraphs.flatMap((p) => p.tokens);
  const homes = paragraphs.flatMap((p) => new Array<string>(p.tokens.length).fill(p.id));
  return { ...lookedUp(lexicon)(tokens), homes };
}

/** The words of a paragraph as they were looked up, for as long as they are kept: it is compared as the later one, and then as the earlier one. */
const lookedUp = memoize((lexicon: Lexicon) =>
  memoize((tokens: readonly Token[]): Omit<Line, "homes"> => {
    const found: (readonly FoundPhrase[] | undefined)[] = [];
    const phrasesAt = lexicon.language.spaced ? wordsAt : lettersAt;
    return {
      tokens,
      sorts: tokens.map(lexicon.sort),
      phrases: (at) => {
        found[at] ??= phrasesAt(tokens, at, lexicon);
        return found[at] ?? [];
      },
      within: (at, of) => {
        const words = wordsIn(tokens[at]?.text ?? "");
        return words.some((_, k) => phrasesAt(words, k, lexicon).some((f) => f.classes.has(of)));
      },
    };
  }),
);

/** The words inside a token that is kept whole, without numbers; Chinese is split into characters. */
const wordsIn = (text: string): Wording[] =>
  (text.match(/[\u4e00-\u9fff]|[^\s\d()\u4e00-\u9fff]+/g) ?? []).map((word) => ({
    text: word,
    form: lookupForm(word),
  }));

/** Matches phrases word by word in languages with spaces; the first word may have a prefix that is written together with it. */
function wordsAt(tokens: readonly Wording[], at: number, { language, phrases }: Lexicon): FoundPhrase[] {
  const form = tokens[at]?.form ?? "";
  const found: FoundPhrase[] = [];
  for (const [prefix, hidden] of prefixesOf(language)) {
    if (!form.startsWith(prefix) || form.length === prefix.length) continue;
    for (const { rest, classes, groups } of phrases(hidden + form.slice(prefix.length)))
      if (rest.every((wanted, k) => fits(tokens[at + 1 + k]?.form, wanted)))
        found.push({ length: rest.length + 1, classes, groups });
  }
  return found;
}

/** The prefixes that may be written together with a word, beginning with none, and what each hides of the word. */
const prefixesOf = memoize(({ kinds }): readonly (readonly [prefix: string, hidden: string])[] => [
  ...["", ...(kinds.prefixes === "" ? [] : kinds.prefixes.split("|"))].map((prefix) => [prefix, ""] as const),
  ...(kinds.contracted ?? []),
]);

const fits = (word: string | undefined, wanted: string): boolean =>
  wanted.endsWith("*") ? word?.startsWith(wanted.slice(0, -1)) === true : word === wanted;

/** Without spaces, how a word is cut depends on its neighbours, so phrases are compared letter by letter. */
function lettersAt(tokens: readonly Wording[], at: number, { language, phrases }: Lexicon): FoundPhrase[] {
  const { clinging } = language.kinds;
  const some = phrases(tokens[at]?.text.charAt(0) ?? "");
  if (some.length === 0) return [];
  const longest = (some[0]?.rest.length ?? 0) + 1;
  const ends = new Map<number, number>();
  let text = "";
  for (let k = at; k < tokens.length && text.length < longest; k++) {
    const word = tokens[k]?.text ?? "";
    text += word;
    // 协调 | 人的: a small word may be cut together with the end of a phrase.
    if (word.length > 1 && clinging !== "" && word.endsWith(clinging)) ends.set(text.length - 1, k - at + 1);
    ends.set(text.length, k - at + 1);
  }
  return some.flatMap(({ rest, classes, groups }) => {
    const length = ends.get(rest.length + 1);
    const is = length !== undefined && rest.every((letter, k) => text[k + 1] === letter);
    return is ? [{ length, classes, groups }] : [];
  });
}

/** How many words, from a position on and all before `to`, form a word or phrase of a class; 0 if none does. */
export function lengthOf(line: Line, at: number, of: WordClass, to = line.tokens.length): number {
  for (const found of line.phrases(at)) if (found.classes.has(of) && at + found.length <= to) return found.length;
  return 0;
}

/** Whether a word belongs to a class itself or begins a phrase of it. */
export const isOf = (line: Line, at: number, of: WordClass): boolean => lengthOf(line, at, of) > 0;

/** The positions in a range that are covered by words and phrases of some classes, taking the longest at every position. */
export function coveredBy({ line, from, to }: ChangedStretch, classes: readonly WordClass[]): Set<number> {
  const covered = new Set<number>();
  for (let at = from; at < to; ) {
    let length = 0;
    for (const of of classes) length = Math.max(length, lengthOf(line, at, of, to));
    for (let k = 0; k < length; k++) covered.add(at + k);
    at += Math.max(length, 1);
  }
  return covered;
}

/** Whether any word from `from` up to `to` (exclusive) begins a word or phrase of a class. */
export function someOf(line: Line, from: number, to: number, of: WordClass): boolean {
  for (let at = Math.max(from, 0); at < Math.min(to, line.tokens.length); at++) if (isOf(line, at, of)) return true;
  return false;
}

/** The positions from `from` up to `to` (exclusive). */
export const places = ({ from, to }: Pick<ChangedStretch, "from" | "to">): number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

/** The changes of a link, in order. Segments cover both sides to the letter and never cut a word in two. */
export function changesOf(segments: readonly Segment[], lines: Readonly<Record<Side, Line>>): Change[] {
  const changes: Change[] = [];
  const done = { old: 0, new: 0 };
  const start = { old: 0, new: 0 };
  let spans: Record<Side, Span[]> = { old: [], new: [] };
  const close = (): void => {
    if (spans.old.length + spans.new.length === 0) return;
    const stretch = (side: Side): ChangedStretch => ({
      line: lines[side],
      from: start[side],
      to: done[side],
      spans: spans[side],
    });
    changes.push({ old: stretch("old"), new: stretch("new") });
    spans = { old: [], new: [] };
  };
  const take = (side: Side, { paragraph, end }: Span): void => {
    const { tokens, homes } = lines[side];
    while (homes[done[side]] === paragraph && (tokens[done[side]]?.start ?? end) < end) done[side]++;
  };
  for (const segment of segments) {
    if (segment.kind === "same") {
      close();
      take("old", segment.old);
      take("new", segment.new);
      [start.old, start.new] = [done.old, done.new];
      continue;
    }
    for (const side of SIDES) {
      const span = segment[side];
      if (!span) continue;
      spans[side].push(span);
      take(side, span);
    }
  }
  close();
  return changes;
}
