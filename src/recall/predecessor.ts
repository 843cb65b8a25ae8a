/** Finds the resolution that a text follows, from what the text says and from the texts that are available. */
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol, sessionOfSymbol } from "../model/symbol.js";
import type { Citation } from "./citations.js";
import { type Contender, contendersOf, heldSymbol, MOST, recentUntitled, type Seeker, seekerOf } from "./contenders.js";
import { type Candidate, type PredecessorEvidence, recency } from "./evidence.js";
import { type Held, HeldIndex, SAME_TITLE } from "./held.js";
import { type Reason, reason, sentenceOf } from "./reasons.js";

/** The resolution that a text follows, as far as it can be determined. */
export interface Predecessor {
  readonly symbol: string;
  /** The file that contains it, or null if no available file does. */
  readonly file: string | null;
  /** The language of that file. */
  readonly language: LanguageCode | null;
  /** The reason as one sentence in English. */
  readonly reason: string;
  /** The same as codes with data, which reports translate. */
  readonly reasons: readonly Reason[];
  /** How certain it is, from 0 to 1. This ranks results; it is not a probability. */
  readonly confidence: number;
  readonly evidence: readonly PredecessorEvidence[];
  /** The symbol that the text itself names as its predecessor, if that is a different one and not available; otherwise null. */
  readonly instead: string | null;
}

/** The result of the search. */
export interface Search<T extends Held> {
  readonly predecessor: Predecessor | null;
  /** The text of the predecessor, if an available one was accepted. */
  readonly taken: { readonly held: T; readonly resolution: Resolution } | null;
  /** The candidates that the text's own words support, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** Yearly texts share 58 to 99 of 100 shingles with the one before, other texts on a similar matter up to 25. */
const LIKE_ENOUGH = 0.3;
const LIKE_FULLY = 0.6;
/** The least score of an available text; also the least score from the text's own words if no available text can be compared. */
const ENOUGH = 0.5;
const ENOUGH_BY_WORDS = 0.5;
/** The weight of the text's words alone: the first resolution they name is the right one in five cases of six. */
const WITHOUT_TEXT = 0.85;
/** Without titles only the wording counts, and must be more similar; texts of one mandate share two thirds or more of it. */
const LIKE_UNTITLED = 0.45;

/** A contender that was read and may be accepted. */
interface Verdict<T extends Held> {
  readonly contender: Contender<T>;
  readonly held: T;
  readonly text: Resolution;
  /** Similarity of the texts, or null across languages. */
  readonly likeness: number | null;
  readonly score: number;
}

/**
 * Finds the resolution that a text follows.
 *
 * @param resolution the later text
 * @param cited see `citations`
 * @param held the available texts, which may include the later text itself; pass an index if you ask about more than one text
 * @param take reads one of them; returns null if it turns out to be something else
 * @returns the predecessor with the reasons for it, and its text if an available one was accepted
 * @example
 * const held = [{ symbol: "A/RES/63/390", title: "Village wells in dry lands", language: "en", file: "63-390.en.txt" }] as const;
 * const { predecessor } = await findPredecessor(after, citations(after), held, async ({ file }) => parse(await read(file)));
 * predecessor?.symbol; // => "A/RES/63/390"
 */
export async function findPredecessor<T extends Held>(
  resolution: Resolution,
  cited: readonly Citation[],
  held: readonly T[] | HeldIndex<T>,
  take: (held: T) => Promise<Resolution | null>,
): Promise<Search<T>> {
  const index = held instanceof HeldIndex ? held : new HeldIndex(held);
  const seeker = seekerOf(resolution, cited);
  const { named } = seeker;
  const first = named[0] ?? null;
  let best: Verdict<T> | null = null;
  let unlike: Verdict<T> | null = null;
  for (const contender of contendersOf(seeker, index)) {
    if (best && best.score >= contender.base + MOST.likeness) break;
    const read = await firstReadable(contender.files, take);
    if (!read) continue;
    const sameLanguage = read.text.language === resolution.language;
    const likeness = sameLanguage ? index.likeness(resolution, read.text) : null;
    const score = contender.base + MOST.likeness * Math.min(1, (likeness ?? 0) / LIKE_FULLY);
    const verdict = { contender, ...read, likeness, score };
    if (likely(contender, likeness, score) && (!best || isBetter(verdict, best))) best = verdict;
    else if (contender.candidate !== null && contender.candidate === first) unlike = verdict;
  }
  best ??= await likestUntitled(seeker, resolution, index, take);
  // A text that takes a matter up anew shares little wording with the one that it names; that one is available all the same.
  const isNamed = first !== null && first.score >= ENOUGH_BY_WORDS;
  if (isNamed && unlike) best ??= { ...unlike, score: Math.min(ENOUGH, first.score * WITHOUT_TEXT) };
  const missing = first && index.group(heldSymbol(first.symbol, index)) === undefined ? first : null;
  if (best) {
    const taken = { held: best.held, resolution: best.text };
    return { predecessor: heldPredecessor(best, missing), taken, candidates: named };
  }
  const said = isNamed ? namedPredecessor(first) : null;
  return { predecessor: said, taken: null, candidates: named };
}

/** Whether one text is more likely than another. Of two nearly identical ones that the text cites and that have its title, the later one wins. */
function isBetter<T extends Held>(one: Verdict<T>, other: Verdict<T>): boolean {
  const ofSeries = ({ contender }: Verdict<T>): boolean =>
    contender.candidate !== null && (contender.title ?? 0) >= SAME_TITLE;
  const close = Math.abs(one.score - other.score) < CLOSE && ofSeries(one) && ofSeries(other);
  const [parts, others] = [one, other].map(({ contender }) => contender.candidate?.parts);
  return close && parts && others ? compareSymbols(parts, others) > 0 : one.score > other.score;
}

/** Scores that differ by less than this may do so by chance, because shingles are sampled. */
const CLOSE = 0.05;

/** The untitled text that is most similar to an untitled one, among the most recent before it. */
async function likestUntitled<T extends Held>(
  seeker: Seeker,
  resolution: Resolution,
  index: HeldIndex<T>,
  take: (held: T) => Promise<Resolution | null>,
): Promise<Verdict<T> | null> {
  let best: Verdict<T> | null = null;
  for (const { held, parts } of recentUntitled(seeker, index)) {
    const text = await take(held);
    const likeness = text ? index.likeness(resolution, text) : 0;
    const base = MOST.recent * recency(parts, seeker.session);
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

/** Whether a text may be accepted: the later text's words or its title must support it, and its own text must not contradict. */
function likely<T extends Held>({ title, candidate }: Contender<T>, likeness: number | null, score: number): boolean {
  if (likeness === null) return (candidate?.score ?? 0) >= ENOUGH_BY_WORDS;
  if (likeness >= LIKE_ENOUGH) return score >= ENOUGH;
  return candidate !== null && (title ?? 0) >= SAME_TITLE && score >= ENOUGH;
}

/** @param missing the resolution that the text names first, if it is not available */
function heldPredecessor<T extends Held>(verdict: Verdict<T>, missing: Candidate | null): Predecessor {
  const { contender, held, likeness, score } = verdict;
  const { candidate, title } = contender;
  const same = title !== null && title >= SAME_TITLE;
  const evidence: PredecessorEvidence[] = [...(candidate?.evidence ?? [])];
  if (same) evidence.push({ name: "same title", weight: MOST.title });
  if (likeness !== null)
    evidence.push({ name: "likeness", weight: MOST.likeness * Math.min(1, likeness / LIKE_FULLY) });
  const named = missing !== null && isLater(missing, contender.symbol) && isOfSameList(missing, candidate);
  const instead = named ? missing.symbol : null;
  const reasons = candidate ? wordReasons(candidate) : [];
  if (same) reasons.push(reason(title === 1 ? "same-title" : "near-title"));
  if (likeness !== null) reasons.push(reason("wording", { n: Math.round(likeness * 100) }));
  if (!candidate) reasons.push(reason("not-cited"));
  if (instead !== null) reasons.push(reason("recalls-other", { symbol: instead }));
  return {
    symbol: contender.symbol,
    file: held.file,
    language: held.language,
    reason: sentenceOf(contender.symbol, reasons),
    reasons,
    confidence: rounded(instead === null ? score : Math.min(score, ENOUGH)),
    evidence,
    instead,
  };
}

/**
 * Whether the resolution that the text names is of a later session than the available one and cited in the same list with it; then it
 * continues the same series.
 */
function isOfSameList(named: Candidate, held: Candidate | null): boolean {
  if (held === null) return true;
  const places = held.citation?.where ?? [];
  const isLaterSession = (sessionOfSymbol(named.parts) ?? 0) > (sessionOfSymbol(held.parts) ?? 0);
  return isLaterSession && (named.citation?.where ?? []).some((place) => places.includes(place));
}

/** Whether the resolution that the text names is certain enough, and more recent than the available one. */
function isLater(first: Candidate, symbol: string): boolean {
  const held = parseSymbol(symbol);
  return first.score >= ENOUGH_BY_WORDS && held !== null && compareSymbols(first.parts, held) > 0;
}

function namedPredecessor(candidate: Candidate): Predecessor {
  const { symbol, evidence, score } = candidate;
  const reasons = [...wordReasons(candidate), reason("unconfirmed")];
  return {
    symbol,
    file: null,
    language: null,
    reason: sentenceOf(symbol, reasons),
    reasons,
    confidence: rounded(score * WITHOUT_TEXT),
    evidence,
    instead: null,
  };
}

/** The reasons for a candidate from the text's own words. */
function wordReasons({ citation, evidence }: Candidate): Reason[] {
  if (!citation) return [];
  const adds = (name: PredecessorEvidence["name"]): number => evidence.find((part) => part.name === name)?.weight ?? 0;
  const [place = "", ...elsewhere] = citation.where;
  const isRecent = adds("recent") >= TELLING_RECENT;
  return [
    reason("cited", { place }),
    ...(elsewhere.length > 1 ? [reason("elsewhere", { n: elsewhere.length })] : []),
    ...(adds("latest") > 0 ? [reason("latest")] : isRecent ? [reason("recent")] : []),
  ];
}

/** From this value on, the part "recent" shows that no later resolution of the series can be meant. */
const TELLING_RECENT = 0.2;

const rounded = (score: number): number => Math.round(Math.min(0.99, score) * 100) / 100;
