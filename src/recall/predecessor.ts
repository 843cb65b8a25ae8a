/** Which resolution a text follows: what its own words say, checked against the texts that are at hand. */
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol, type ResolutionSymbol, sessionOfSymbol } from "../model/symbol.js";
import type { Citation } from "./citations.js";
import {
  type Candidate,
  candidates,
  ownBody,
  ownSession,
  ownSymbol,
  type PredecessorEvidence,
  recency,
} from "./evidence.js";
import { shingles, textLikeness, titleLikeness } from "./likeness.js";

/** A text at hand, before it is read. */
export interface Held {
  readonly symbol: string;
  readonly title: string | null;
  readonly language: LanguageCode;
  /** Where it is. */
  readonly file: string;
}

/** The resolution that a text follows, as far as can be told. */
export interface Predecessor {
  readonly symbol: string;
  /** The file that holds it, or null where none at hand does. */
  readonly file: string | null;
  /** Language of that file. */
  readonly language: LanguageCode | null;
  /** One sentence. */
  readonly reason: string;
  /** How sure it is, 0 to 1. An ordering, not a probability. */
  readonly confidence: number;
  readonly evidence: readonly PredecessorEvidence[];
  /** What the text names as the one it follows, where that is another one, which is not at hand; else null. */
  readonly instead: string | null;
}

/** What the search found. */
export interface Search<T extends Held> {
  readonly predecessor: Predecessor | null;
  /** Text of the predecessor, where one at hand was taken. */
  readonly taken: { readonly held: T; readonly resolution: Resolution } | null;
  /** What the text's own words speak for, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

/**
 * Most that each part adds to the score of a text at hand. Title and likeness together weigh more than what the text says,
 * since one in eight texts does not cite the one it follows; the words decide between texts of the same series.
 */
const MOST = { words: 0.35, title: 0.25, likeness: 0.3, recent: 0.1 } as const;

/** Titles no more alike than this are different titles: any two English ones share so many pairs of letters. */
const TITLE_FLOOR = 0.4;
/** Titles at least so alike are the same one, allowing for a word more or a slip. */
const SAME_TITLE = 0.85;
/** Yearly texts share 58 to 99 of 100 shingles with the one before, others on a like matter up to 25. */
const LIKE_ENOUGH = 0.3;
const LIKE_FULLY = 0.6;
/** What a text at hand must come to, and what the text's own words must where nothing at hand can be compared. */
const ENOUGH = 0.5;
const ENOUGH_BY_WORDS = 0.5;
/** What the text's words alone are worth: the first one they name is the right one in five cases of six. */
const WITHOUT_TEXT = 0.85;
/** At most so many texts are read to be compared. */
const MOST_READ = 6;
/**
 * Where a text has no title, as those of the Security Council have none, and names no predecessor that is at hand: so many of the most
 * recent untitled ones are read, about as many as the Council adopts in three years.
 */
const MOST_UNTITLED = 200;
/** Without titles the wording alone speaks, and must say more; texts of one mandate share two thirds and more of it. */
const LIKE_UNTITLED = 0.45;

/** A resolution at hand that may be the predecessor. */
interface Contender<T extends Held> {
  readonly symbol: string;
  /** The files that hold it, those in the text's own language first. */
  readonly files: readonly T[];
  readonly candidate: Candidate | null;
  /** Likeness of the titles, or null where there is none in the text's language. */
  readonly title: number | null;
  /** Score without the likeness of the texts. */
  readonly base: number;
}

/** A contender that was read and may be taken. */
interface Verdict<T extends Held> {
  readonly contender: Contender<T>;
  readonly held: T;
  readonly text: Resolution;
  /** Likeness of the texts, or null across languages. */
  readonly likeness: number | null;
  readonly score: number;
}

/**
 * Finds the resolution that a text follows.
 *
 * @param resolution the later text
 * @param cited see `citations`
 * @param held the texts at hand, itself among them or not
 * @param take reads one of them; null where it turns out not to be what it was taken for
 */
export async function findPredecessor<T extends Held>(
  resolution: Resolution,
  cited: readonly Citation[],
  held: readonly T[],
  take: (held: T) => Promise<Resolution | null>,
): Promise<Search<T>> {
  const named = candidates(resolution, cited);
  const own = shingles(textsOf(resolution));
  let best: Verdict<T> | null = null;
  for (const contender of contendersOf(resolution, cited, named, held).slice(0, MOST_READ)) {
    if (best && best.score >= contender.base + MOST.likeness) break;
    const read = await firstReadable(contender.files, take);
    if (!read) continue;
    const sameLanguage = read.text.language === resolution.language;
    const likeness = sameLanguage ? textLikeness(own, shingles(textsOf(read.text))) : null;
    const score = contender.base + MOST.likeness * Math.min(1, (likeness ?? 0) / LIKE_FULLY);
    const verdict = { contender, ...read, likeness, score };
    if (likely(contender, likeness, score) && (!best || isBetter(verdict, best))) best = verdict;
  }
  best ??= await likestUntitled(resolution, own, held, take);
  const first = named[0] ?? null;
  if (best) {
    const taken = { held: best.held, resolution: best.text };
    return { predecessor: heldPredecessor(best, first), taken, candidates: named };
  }
  const said = first && first.score >= ENOUGH_BY_WORDS ? namedPredecessor(first) : null;
  return { predecessor: said, taken: null, candidates: named };
}

/** Whether one text is likelier than another; of two that the text cites and that bear its title, all but alike, it is the later one. */
function isBetter<T extends Held>(one: Verdict<T>, other: Verdict<T>): boolean {
  const ofSeries = ({ contender }: Verdict<T>): boolean =>
    contender.candidate !== null && (contender.title ?? 0) >= SAME_TITLE;
  const close = Math.abs(one.score - other.score) < CLOSE && ofSeries(one) && ofSeries(other);
  const [parts, others] = [one, other].map(({ contender }) => contender.candidate?.parts);
  return close && parts && others ? compareSymbols(parts, others) > 0 : one.score > other.score;
}

/** Scores that differ by less than what chance does in the sample of shingles. */
const CLOSE = 0.05;

/** The untitled text of the same body and language that is most like an untitled one, among the most recent before it. */
async function likestUntitled<T extends Held>(
  resolution: Resolution,
  own: ReadonlySet<number>,
  held: readonly T[],
  take: (held: T) => Promise<Resolution | null>,
): Promise<Verdict<T> | null> {
  const symbol = ownSymbol(resolution);
  if (symbol === null || resolution.title !== null) return null;
  const earlier = held.flatMap((text) => {
    const other = text.language === resolution.language && text.title === null ? parseSymbol(text.symbol) : null;
    return other?.kind === "resolution" && compareSymbols(other, symbol) < 0 ? [{ held: text, parts: other }] : [];
  });
  const recent = earlier.sort((a, b) => compareSymbols(b.parts, a.parts)).slice(0, MOST_UNTITLED);
  let best: Verdict<T> | null = null;
  for (const { held, parts } of recent) {
    const text = await take(held);
    const likeness = text ? textLikeness(own, shingles(textsOf(text))) : 0;
    const base = MOST.recent * recency(parts, ownSession(resolution, []));
    const score = (base + MOST.likeness * Math.min(1, likeness / LIKE_FULLY)) / (MOST.recent + MOST.likeness);
    if (!text || likeness < LIKE_UNTITLED || (best && score <= best.score)) continue;
    best = {
      contender: { symbol: held.symbol, files: [held], candidate: null, title: null, base },
      held,
      text,
      likeness,
      score,
    };
  }
  return best;
}

async function firstReadable<T extends Held>(
  files: readonly T[],
  take: (held: T) => Promise<Resolution | null>,
): Promise<{ held: T; text: Resolution } | null> {
  for (const held of files) {
    const text = await take(held);
    if (text) return { held, text };
  }
  return null;
}

const textsOf = (resolution: Resolution): string[] => resolution.paragraphs.map((p) => p.text);

/** The resolutions at hand worth reading, the likeliest first. */
function contendersOf<T extends Held>(
  resolution: Resolution,
  cited: readonly Citation[],
  named: readonly Candidate[],
  held: readonly T[],
): Contender<T>[] {
  const own = ownSymbol(resolution);
  const body = ownBody(resolution);
  const session = ownSession(resolution, cited);
  // Whether one can be continued by a text of this symbol, or of this session where it has no symbol yet.
  const isEarlier = (symbol: ResolutionSymbol): boolean => {
    if (own) return compareSymbols(symbol, own) < 0;
    const other = sessionOfSymbol(symbol);
    return symbol.body === body && (other === null || session === null || other < session);
  };
  const bySymbol = new Map(named.map((candidate) => [candidate.symbol, candidate]));
  const found: Contender<T>[] = [];
  for (const [name, files] of grouped(held, resolution.language)) {
    const symbol = parseSymbol(name);
    if (name === resolution.symbol || symbol?.kind !== "resolution" || !isEarlier(symbol)) continue;
    const candidate = bySymbol.get(name) ?? null;
    const title = likenessOfTitles(resolution, files);
    if (candidate === null && (title ?? 0) < SAME_TITLE) continue;
    const titled = Math.max(0, (title ?? 0) - TITLE_FLOOR) / (1 - TITLE_FLOOR);
    const words = Math.min(1, candidate?.score ?? 0);
    const base = MOST.words * words + MOST.title * titled + MOST.recent * recency(symbol, session);
    found.push({ symbol: name, files, candidate, title, base });
  }
  return found.sort((a, b) => b.base - a.base);
}

/** The files of each symbol, those in a language first, otherwise in the order given. */
function grouped<T extends Held>(held: readonly T[], language: LanguageCode): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const text of held) {
    const group = groups.get(text.symbol);
    if (group) group.push(text);
    else groups.set(text.symbol, [text]);
  }
  for (const group of groups.values())
    group.sort((a, b) => Number(b.language === language) - Number(a.language === language));
  return groups;
}

function likenessOfTitles(resolution: Resolution, files: readonly Held[]): number | null {
  const same = files.find((text) => text.language === resolution.language);
  if (!same?.title || resolution.title === null) return null;
  return titleLikeness(same.title, resolution.title);
}

/** Whether a text may be taken: its own words or its title must speak for it, and its text not against it. */
function likely<T extends Held>({ title, candidate }: Contender<T>, likeness: number | null, score: number): boolean {
  if (likeness === null) return (candidate?.score ?? 0) >= ENOUGH_BY_WORDS;
  if (likeness >= LIKE_ENOUGH) return score >= ENOUGH;
  return candidate !== null && (title ?? 0) >= SAME_TITLE && score >= ENOUGH;
}

function heldPredecessor<T extends Held>(verdict: Verdict<T>, first: Candidate | null): Predecessor {
  const { contender, held, likeness, score } = verdict;
  const { candidate, title } = contender;
  const same = title !== null && title >= SAME_TITLE;
  const evidence: PredecessorEvidence[] = [...(candidate?.evidence ?? [])];
  if (same) evidence.push({ name: "same title", weight: MOST.title });
  if (likeness !== null)
    evidence.push({ name: "likeness", weight: MOST.likeness * Math.min(1, likeness / LIKE_FULLY) });
  const instead = candidate === null && first !== null && isLater(first, contender.symbol) ? first.symbol : null;
  const reasons = candidate ? wordReasons(candidate) : [];
  if (same) reasons.push(title === 1 ? "bears the same title" : "bears nearly the same title");
  if (likeness !== null) reasons.push(`shares ${Math.round(likeness * 100)} % of its wording`);
  const caveat = candidate ? "" : ", though the text does not cite it";
  const other = instead === null ? "" : `; the text itself recalls ${instead}, which is not at hand`;
  return {
    symbol: contender.symbol,
    file: held.file,
    language: held.language,
    reason: `${contender.symbol} ${listed(reasons)}${caveat}${other}.`,
    confidence: rounded(instead === null ? score : Math.min(score, ENOUGH)),
    evidence,
    instead,
  };
}

/** Whether what the text names is certain enough, and more recent than what is at hand. */
function isLater(first: Candidate, symbol: string): boolean {
  const held = parseSymbol(symbol);
  return first.score >= ENOUGH_BY_WORDS && held !== null && compareSymbols(first.parts, held) > 0;
}

function namedPredecessor(candidate: Candidate): Predecessor {
  const { symbol, evidence, score } = candidate;
  return {
    symbol,
    file: null,
    language: null,
    reason: `${symbol} ${listed(wordReasons(candidate))}; no text at hand confirms it.`,
    confidence: rounded(score * WITHOUT_TEXT),
    evidence,
    instead: null,
  };
}

/** What the text's own words say for a candidate. */
function wordReasons({ citation, evidence }: Candidate): string[] {
  if (!citation) return [];
  const adds = (name: PredecessorEvidence["name"]): number => evidence.find((part) => part.name === name)?.weight ?? 0;
  const [first = ""] = citation.where;
  const most =
    adds("latest") > 0
      ? ` as the most recent one`
      : adds("recent") >= TELLING_RECENT
        ? " among the most recent ones"
        : "";
  const often = citation.where.length > 2 ? ` and in ${citation.where.length - 1} other places` : "";
  return [`is cited in ${first}${often}${most}`];
}

/** From here on the part "recent" says that no later resolution of the series can be meant. */
const TELLING_RECENT = 0.2;

function listed(reasons: readonly string[]): string {
  const last = reasons[reasons.length - 1] ?? "is cited";
  return reasons.length < 2 ? last : `${reasons.slice(0, -1).join(", ")} and ${last}`;
}

const rounded = (score: number): number => Math.round(Math.min(0.99, score) * 100) / 100;
