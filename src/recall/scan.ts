/** One text → the resolutions and decisions it cites, by rules over the language's data. */
import { findDates } from "../language/dates.js";
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";
import { type ActKind, type Body, type ResolutionSymbol, symbolOf } from "../model/symbol.js";
import { bodyByNumber, canBe, councilOf } from "./attribution.js";
import { type FoundNumber, findNumbers } from "./numbers.js";
import { plainText } from "./plain-text.js";
import { type ActWord, findActWords, findBodies, type NamedBody } from "./words.js";

/** A citation at its place in a text. */
export interface Mention extends Range {
  readonly symbol: ResolutionSymbol;
  /** ISO date given beside it, or null. */
  readonly date: string | null;
}

/**
 * Longest way from the word "resolution" to its number ("resolution on the illicit trade …, 56/24 V"), and from one member
 * of a list to the next ("64/292 of 28 July 2010, in which it recognized …, and 76/153"). Never across a sentence's end.
 */
const WORD_REACH = 120;
const LIST_REACH = 400;
/** The same where the word follows the number, as in Chinese: it stands right behind it. */
const FOLLOWING_REACH = 12;
/** Longest way from a number to its date, and from a body's name to its number, dates between not counted. */
const DATE_REACH = 24;
const BODY_REACH = 24;

/** Ends a sentence: a citation never reaches beyond it. */
const SENTENCE_END = /[;；。؛]|\.(?=\s+\p{Lu}|\s*$)/u;

/** One number on its way to a mention. */
interface Draft {
  readonly number: FoundNumber;
  readonly word: ActWord | null;
  /** Belongs to the same list as the draft before it. */
  readonly joined: boolean;
  date: string | null;
  body: Body | null;
}

/**
 * The citations of a text, in order.
 *
 * @returns mentions whose ranges hold in the text as given
 * @example scanCitations("its resolution 63/72 of 2 December 2008", LANGUAGES.en)[0].symbol.number // 72
 */
export function scanCitations(original: string, language: Language): Mention[] {
  if (!/\d/u.test(original)) return [];
  const { text, at } = plainText(original);
  const numbers = findNumbers(text, language);
  if (numbers.length === 0) return [];
  const drafts = governed(text, numbers, language);
  dateAll(text, drafts, language);
  attributeAll(text, drafts, language);
  return drafts.flatMap((draft) => mentionsOf(draft, at));
}

function mentionsOf({ number, word, date, body }: Draft, at: readonly number[]): Mention[] {
  const kind: ActKind | undefined = number.stated?.kind ?? word?.kind;
  if (kind === undefined) return [];
  const range = { start: at[number.start] ?? 0, end: at[number.end - 1] ?? 0 };
  return number.numbers.map((bare) => ({
    ...range,
    end: range.end + 1,
    symbol: symbolOf(bare, body ?? bodyByNumber(bare, date), kind),
    date,
  }));
}

/** Gives every number the word that makes it a citation: "resolutions" governs the whole list behind it. */
function governed(text: string, numbers: readonly FoundNumber[], language: Language): Draft[] {
  const words = findActWords(text, language);
  const follows = language.citations.wordFollows;
  const drafts: Draft[] = numbers.map((number) => ({ number, word: null, joined: false, date: null, body: null }));
  const order = follows ? [...drafts.keys()].reverse() : [...drafts.keys()];
  for (const i of order) {
    const draft = drafts[i];
    const neighbour = drafts[follows ? i + 1 : i - 1];
    if (draft === undefined) continue;
    const { number } = draft;
    const near = follows ? words.find((w) => w.start >= number.end) : words.findLast((w) => w.end <= number.start);
    const gap = near && between(text, number, near);
    const blocked =
      neighbour && near && Math.abs(near.start - number.start) > Math.abs(neighbour.number.start - number.start);
    if (
      near &&
      gap !== undefined &&
      !blocked &&
      gap.length <= (follows ? FOLLOWING_REACH : WORD_REACH) &&
      !SENTENCE_END.test(gap)
    ) {
      drafts[i] = { ...draft, word: near };
    } else if (neighbour?.word) {
      const join = between(text, number, neighbour.number);
      if (join.length <= LIST_REACH && !SENTENCE_END.test(join)) {
        drafts[i] = { ...draft, word: neighbour.word, joined: !follows };
        if (follows) drafts[i + 1] = { ...neighbour, joined: true };
      }
    }
  }
  return drafts;
}

/** What stands between two ranges. */
const between = (text: string, a: Range, b: Range): string =>
  a.start <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);

/** Gives every number its date, and the members of "60/69 and 60/82 of 8 December 2005" the same one. */
function dateAll(text: string, drafts: readonly Draft[], language: Language): void {
  const dates = findDates(text, language);
  const bodies = findBodies(text, language);
  const before = language.citations.wordFollows;
  drafts.forEach((draft, i) => {
    const { number } = draft;
    const bound = before ? (drafts[i - 1]?.number.end ?? 0) : (drafts[i + 1]?.number.start ?? text.length);
    const date = before
      ? dates.findLast((d) => d.end <= number.start && d.start >= bound)
      : dates.find((d) => d.start >= number.end && d.end <= bound);
    if (date && distance(number, date, bodies) <= DATE_REACH) draft.date = date.iso;
  });
  const order = before ? [...drafts.keys()] : [...drafts.keys()].reverse();
  for (const i of order) {
    const draft = drafts[i];
    const neighbour = drafts[before ? i - 1 : i + 1];
    if (!draft || !neighbour || draft.date !== null || neighbour.date === null) continue;
    if (shortJoin(between(text, draft.number, neighbour.number), language)) draft.date = neighbour.date;
  }
}

/** Whether nothing but an "and" or a comma stands between two numbers. */
function shortJoin(gap: string, language: Language): boolean {
  const joint = new RegExp(`^[\\s,، ]*(?:${language.citations.and.join("|")})?[\\s]*$`, "iu");
  return joint.test(gap);
}

/** Gives every number the body whose resolution it is, where one is named. */
function attributeAll(text: string, drafts: readonly Draft[], language: Language): void {
  const bodies = findBodies(text, language);
  const dates = findDates(text, language);
  for (const draft of drafts) {
    const first = draft.number.numbers[0];
    if (!first) continue;
    if (draft.number.stated) draft.body = draft.number.stated.body;
    else {
      const fits = (named: NamedBody): Body | null => {
        const body = named.body === "council" ? councilOf(first) : named.body;
        return canBe(body, first, draft.date) ? body : null;
      };
      draft.body = nearestBody(draft, { bodies, dates, follows: language.citations.wordFollows }, fits);
    }
  }
  inherit(drafts, 1);
  inherit(drafts, -1);
}

/** What stands around the numbers of a text. */
interface Surroundings {
  readonly bodies: readonly NamedBody[];
  readonly dates: readonly Range[];
  /** Whether word and number stand behind the body's name, as in Chinese. */
  readonly follows: boolean;
}

/** The named body nearest to a number, on the side where the language puts it or beside the governing word. */
function nearestBody(
  { number, word }: Draft,
  { bodies, dates, follows }: Surroundings,
  fits: (named: NamedBody) => Body | null,
): Body | null {
  let best: { body: Body; away: number } | null = null;
  for (const named of bodies) {
    const after = named.start >= number.end;
    const between = word !== null && named.start >= word.end;
    if (after ? named.heads : !named.heads && !follows && !between) continue;
    const beside = word && named.end <= word.start ? distance(named, word, dates) : Number.POSITIVE_INFINITY;
    const away = Math.min(beside, distance(named, number, dates));
    const body = away <= BODY_REACH ? fits(named) : null;
    if (body && (!best || away < best.away)) best = { body, away };
  }
  return best?.body ?? null;
}

/** Units between two ranges, without the stretches between them that do not count. */
function distance(a: Range, b: Range, without: readonly Range[]): number {
  const [from, to] = a.start <= b.start ? [a.end, b.start] : [b.end, a.start];
  const left = without.filter((r) => r.start >= from && r.end <= to).reduce((sum, r) => sum + r.end - r.start, 0);
  return to - from - left;
}

/** Lets the members of a list share the body that one of them names. */
function inherit(drafts: readonly Draft[], step: 1 | -1): void {
  const order = step === 1 ? [...drafts.keys()] : [...drafts.keys()].reverse();
  for (const i of order) {
    const draft = drafts[i];
    const source = drafts[i - step];
    const first = draft?.number.numbers[0];
    if (!draft || !source || !first || draft.body !== null || source.body === null) continue;
    const joined = step === 1 ? draft.joined : source.joined;
    if (joined && canBe(source.body, first, draft.date)) draft.body = source.body;
  }
}
