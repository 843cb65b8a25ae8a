/** Selects the available resolutions that are worth reading as candidates for a text's predecessor, before any of them is read. */
import type { LanguageCode, Resolution } from "../model/resolution.js";
import {
  type Body,
  compareSymbols,
  parseSymbol,
  type ResolutionSymbol,
  sessionOfSymbol,
  symbolText,
} from "../model/symbol.js";
import type { Citation } from "./citations.js";
import { type Candidate, candidates, ownBody, ownSession, recency } from "./evidence.js";
import { type Held, type HeldGroup, type HeldIndex, SAME_TITLE, titleIn, type Untitled } from "./held.js";
import { titleLikeness } from "./likeness.js";

/** What a text itself says about its predecessor: everything needed for choosing contenders, so that the text need not be kept. */
export interface Seeker<C extends Pick<Candidate, "symbol" | "score"> = Candidate> {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly language: LanguageCode;
  readonly body: Body;
  readonly session: number | null;
  /** The candidates that its own words support, the likeliest first. */
  readonly named: readonly C[];
}

/** An available resolution that may be the predecessor. */
export interface Contender<T extends Held, C = Candidate> {
  readonly symbol: string;
  /** The files that contain it, those in the text's own language first. */
  readonly files: readonly T[];
  readonly candidate: C | null;
  /** Similarity of the titles, or null if it has no title in the text's language. */
  readonly title: number | null;
  /** The score without the similarity of the texts. */
  readonly base: number;
}

/**
 * The most that each part adds to the score of an available text. Title and similarity together outweigh what the text says, since one in
 * eight texts does not cite its predecessor; the text's words decide between texts of the same series.
 */
export const MOST = { words: 0.35, title: 0.25, likeness: 0.3, recent: 0.1 } as const;

/** Titles that are no more similar than this are different: any two English titles share this many pairs of letters. */
const TITLE_FLOOR = 0.4;
/** The most texts that are read for comparison. */
const MOST_READ = 6;
/**
 * If a text has no title, as those of the Security Council, and names no available predecessor, this many of the most recent untitled ones
 * are read: about as many as the Council adopts in three years.
 */
const MOST_UNTITLED = 200;

/** Collects what a text says about its predecessor. */
export const seekerOf = (resolution: Resolution, cited: readonly Citation[]): Seeker => ({
  symbol: resolution.symbol,
  title: resolution.title,
  language: resolution.language,
  body: ownBody(resolution),
  session: ownSession(resolution, cited),
  named: candidates(resolution, cited),
});

/** The available resolutions worth reading, the likeliest first. */
export function contendersOf<T extends Held, C extends Pick<Candidate, "symbol" | "score">>(
  seeker: Seeker<C>,
  index: HeldIndex<T>,
): Contender<T, C>[] {
  const bySymbol = new Map<string, C>();
  for (const candidate of seeker.named) {
    const symbol = heldSymbol(candidate.symbol, index);
    if (!bySymbol.has(symbol)) bySymbol.set(symbol, candidate);
  }
  const possible = new Set<HeldGroup<T>>([...bySymbol.keys()].flatMap((symbol) => index.group(symbol) ?? []));
  if (seeker.title !== null) for (const group of index.titled(seeker.title, seeker.language)) possible.add(group);
  const found: Contender<T, C>[] = [];
  for (const group of [...possible].sort((a, b) => a.place - b.place)) {
    const { symbol, parts } = group;
    if (symbol === seeker.symbol || parts?.kind !== "resolution" || !isEarlier(parts, seeker)) continue;
    const candidate = bySymbol.get(symbol) ?? null;
    const title = likenessOfTitle(seeker, group);
    if (candidate === null && (title ?? 0) < SAME_TITLE) continue;
    const titled = Math.max(0, (title ?? 0) - TITLE_FLOOR) / (1 - TITLE_FLOOR);
    const words = Math.min(1, candidate?.score ?? 0);
    const base = MOST.words * words + MOST.title * titled + MOST.recent * recency(parts, seeker.session);
    found.push({ symbol, files: inLanguage(group, seeker.language), candidate, title, base });
  }
  return found.sort((a, b) => b.base - a.base).slice(0, MOST_READ);
}

/** The symbol under which a cited resolution is available: one document may contain all parts of a resolution, 79/258 A and B. */
export function heldSymbol<T extends Held>(symbol: string, index: HeldIndex<T>): string {
  const parts = index.group(symbol) ? null : parseSymbol(symbol);
  const whole = parts && parts.letter !== "" ? symbolText({ ...parts, letter: "" }) : symbol;
  return index.group(whole) ? whole : symbol;
}

/** The untitled texts of the same body and language that are older than an untitled one, the most recent first. */
export function recentUntitled<T extends Held>(
  { symbol, title, language }: Pick<Seeker, "symbol" | "title" | "language">,
  index: HeldIndex<T>,
): Untitled<T>[] {
  const own = symbol === null ? null : parseSymbol(symbol);
  if (own === null || title !== null) return [];
  return index
    .untitled(own.body, language)
    .filter(({ parts }) => compareSymbols(parts, own) < 0)
    .slice(0, MOST_UNTITLED);
}

/** Whether a resolution can be continued by a text with this symbol, or of this session if it has no symbol yet. */
function isEarlier(parts: ResolutionSymbol, { symbol, body, session }: Seeker<Pick<Candidate, "symbol" | "score">>) {
  const own = symbol === null ? null : parseSymbol(symbol);
  if (own) return compareSymbols(parts, own) < 0;
  const other = sessionOfSymbol(parts);
  return parts.body === body && (other === null || session === null || other < session);
}

function likenessOfTitle<T extends Held>(
  { title, language }: Pick<Seeker, "title" | "language">,
  group: HeldGroup<T>,
): number | null {
  const other = titleIn(group, language);
  return !other || title === null ? null : titleLikeness(other, title);
}

const inLanguage = <T extends Held>({ files }: HeldGroup<T>, language: LanguageCode): T[] =>
  [...files].sort((a, b) => Number(b.language === language) - Number(a.language === language));
