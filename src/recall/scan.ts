/** Finds the resolutions and decisions that a text cites, by rules in the language's data. */
import { type FoundDate, findDates } from "../language/dates.js";
import { withPlainFigures } from "../language/figures.js";
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";
import { type ActKind, type Body, type ResolutionSymbol, symbolOf } from "../model/symbol.js";
import { bodyByNumber, canBe, councilOf } from "./attribution.js";
import { type FoundNumber, findNumbers } from "./numbers.js";
import { plainText } from "./plain-text.js";
import { type ActWord, findActWords, findBodies, isJoint, type NamedBody } from "./words.js";

/** A citation and its position in a text. */
export interface Mention extends Range {
  readonly symbol: ResolutionSymbol;
  /** ISO date given beside it, or null. */
  readonly date: string | null;
}

/**
 * The largest distance from the word "resolution" to its number ("resolution on the illicit trade …, 56/24 V"), and from one member of a
 * list to the next ("64/292 of 28 July 2010, in which it recognized …, and 76/153"). It never crosses the end of a sentence.
 */
const WORD_REACH = 120;
const LIST_REACH = 400;
/** The same if the word follows the number, as in Chinese: it follows directly. */
const FOLLOWING_REACH = 12;
/** The largest distance from a number to its date, and from a body's name to its number, not counting dates in between. */
const DATE_REACH = 24;
const BODY_REACH = 24;

/** Ends a sentence; a citation never extends beyond it. */
const SENTENCE_END = /[;；。؛]|\.(?=\s+[A-ZÀ-ÞА-Я]|\s*$)/u;

/** Every number of a resolution has a figure; of the many paragraphs without one nothing else is asked. */
const FIGURE = /[\d〇零○一二三四五六七八九]/;

/** A number while its citation is being put together. */
interface Draft {
  readonly number: FoundNumber;
  word: ActWord | null;
  /** Whether it belongs to the same list as the draft before it. */
  joined: boolean;
  date: string | null;
  body: Body | null;
}

/** A text, with the words around its numbers. */
interface Surroundings {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly ActWord[];
  readonly bodies: readonly NamedBody[];
  readonly dates: readonly FoundDate[];
  /** Whether date and body come before the number and the word for resolution after it, as in Chinese. */
  readonly follows: boolean;
}

/**
 * Finds the citations of a text, in order.
 *
 * @param own the body that adopted the text, which cites its own resolutions without naming itself
 * @returns mentions whose ranges refer to the text as given
 * @example scanCitations("its resolution 63/72 of 2 December 2008", LANGUAGES.en)[0].symbol.number // 72
 */
export function scanCitations(original: string, language: Language, own: Body | null = null): Mention[] {
  const figures = withPlainFigures(original);
  if (!FIGURE.test(figures)) return [];
  const { text, at } = plainText(figures);
  const numbers = findNumbers(text, language);
  if (numbers.length === 0) return [];
  const words = findActWords(text, language);
  const around: Surroundings = {
    text,
    language,
    words,
    bodies: findBodies(text, words, language),
    dates: findDates(text, language),
    follows: language.citations.wordFollows,
  };
  const drafts: Draft[] = numbers.map((number) => ({ number, word: null, joined: false, date: null, body: null }));
  governAll(drafts, around);
  dateAll(drafts, around);
  attributeAll(drafts, around);
  return drafts.flatMap((draft) => mentionsOf(draft, at, own));
}

function mentionsOf({ number, word, date, body }: Draft, at: (i: number) => number, own: Body | null): Mention[] {
  const kind: ActKind | undefined = number.stated?.kind ?? word?.kind;
  if (kind === undefined) return [];
  const range = { start: at(number.start), end: at(number.end - 1) + 1 };
  return number.numbers.map((bare) => ({
    ...range,
    symbol: symbolOf(bare, body ?? bodyByNumber(bare, date, own), kind),
    date,
  }));
}

/** Gives every number the word that makes it a citation: "resolutions" governs the whole list after it. */
function governAll(drafts: readonly Draft[], around: Surroundings): void {
  const { text, follows } = around;
  const order = follows ? drafts.toReversed() : drafts;
  order.forEach((draft, i) => {
    const neighbour = order[i - 1];
    draft.word = ownWord(draft.number, neighbour?.number ?? null, around);
    if (draft.word || !neighbour?.word) return;
    const gap = between(text, draft.number, neighbour.number);
    if (gap.length > LIST_REACH || SENTENCE_END.test(gap)) return;
    draft.word = neighbour.word;
    if (follows) neighbour.joined = true;
    else draft.joined = true;
  });
}

/** The word closest to a number, on the expected side and with no other number in between. */
function ownWord(
  number: FoundNumber,
  neighbour: FoundNumber | null,
  { text, words, follows }: Surroundings,
): ActWord | null {
  const near = follows ? words.find((w) => w.start >= number.end) : words.findLast((w) => w.end <= number.start);
  if (!near) return null;
  if (neighbour && Math.abs(near.start - number.start) > Math.abs(neighbour.start - number.start)) return null;
  const gap = between(text, number, near);
  return gap.length <= (follows ? FOLLOWING_REACH : WORD_REACH) && !SENTENCE_END.test(gap) ? near : null;
}

/** What stands between two ranges. */
const between = (text: string, a: Range, b: Range): string =>
  a.start <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);

/** Gives every number its date; the members of "60/69 and 60/82 of 8 December 2005" get the same one. */
function dateAll(drafts: readonly Draft[], { text, language, bodies, dates, follows }: Surroundings): void {
  drafts.forEach((draft, i) => {
    const { number } = draft;
    const bound = follows ? (drafts[i - 1]?.number.end ?? 0) : (drafts[i + 1]?.number.start ?? text.length);
    const date = follows
      ? dates.findLast((d) => d.end <= number.start && d.start >= bound)
      : dates.find((d) => d.start >= number.end && d.end <= bound);
    if (date && distance(number, date, bodies) <= DATE_REACH) draft.date = date.iso;
  });
  const order = follows ? drafts : drafts.toReversed();
  order.forEach((draft, i) => {
    const neighbour = order[i - 1];
    if (draft.date !== null || !neighbour?.date) return;
    if (isJoint(between(text, draft.number, neighbour.number), language)) draft.date = neighbour.date;
  });
}

/** Gives every number the body that adopted the resolution, if one is named. */
function attributeAll(drafts: readonly Draft[], around: Surroundings): void {
  for (const draft of drafts) draft.body = draft.number.stated?.body ?? nearestBody(draft, around);
  inherit(drafts, 1);
  inherit(drafts, -1);
}

/** The named body closest to a number, on the side where the language puts it or beside the governing word. */
function nearestBody({ number, word, date }: Draft, { words, bodies, dates, follows }: Surroundings): Body | null {
  const [first] = number.numbers;
  let best: { body: Body; away: number } | null = null;
  for (const named of bodies) {
    const after = named.start >= number.end;
    const behindWord = word !== null && named.start >= word.end;
    // Where the word follows the number, what is named behind that word belongs to the next number.
    if (!first || (after ? (follows ? behindWord : named.heads) : !named.heads && !follows && !behindWord)) continue;
    // What stands behind the word that governs the next number is said of that one.
    if (after && words.some((w) => w !== word && w.start >= number.end && w.end <= named.start)) continue;
    const beside = word && named.end <= word.start ? distance(named, word, dates) : Number.POSITIVE_INFINITY;
    const away = Math.min(beside, distance(named, number, dates));
    const body = named.body === "council" ? councilOf(first) : named.body;
    if (away <= BODY_REACH && (!best || away < best.away) && canBe(body, first, date)) best = { body, away };
  }
  return best?.body ?? null;
}

/** The number of units between two ranges, without stretches that do not count. */
function distance(a: Range, b: Range, without: readonly Range[]): number {
  const [from, to] = a.start <= b.start ? [a.end, b.start] : [b.end, a.start];
  const left = without.filter((r) => r.start >= from && r.end <= to).reduce((sum, r) => sum + r.end - r.start, 0);
  return to - from - left;
}

/** Lets the members of a list share the body that one of them names. */
function inherit(drafts: readonly Draft[], step: 1 | -1): void {
  const order = step === 1 ? drafts : drafts.toReversed();
  order.forEach((draft, i) => {
    const source = order[i - 1];
    const [first] = draft.number.numbers;
    if (!source?.body || !first || draft.body !== null) return;
    const joined = step === 1 ? draft.joined : source.joined;
    if (joined && canBe(source.body, first, draft.date)) draft.body = source.body;
  });
}
