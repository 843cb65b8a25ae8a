/** Finds the texts that NEW follows, one before the other, as far back as the library goes. */

import type { Resolution, Warning } from "../model/resolution.js";
import { parseSymbol, sessionOfSymbol } from "../model/symbol.js";
import { warning } from "../model/warnings.js";
import type { Held } from "../recall/held.js";
import { titleLikeness } from "../recall/likeness.js";
import type { Search } from "../recall/predecessor.js";

/** The result of searching for the predecessor of a text. */
export interface PredecessorFound extends Pick<Search<Held>, "predecessor" | "taken"> {
  /** All available texts. */
  readonly held: readonly Held[];
}

/** How far back to go. */
export interface SeriesOptions {
  /** Symbol of the oldest text to include. */
  readonly since?: string;
  /** The most texts before the newest. */
  readonly depth?: number;
  /** Called for each text found. */
  readonly onProgress?: (symbol: string) => void;
}

/** A series of texts. */
export interface Series {
  /** The texts, the oldest first, the newest last. */
  readonly texts: readonly Resolution[];
  readonly warnings: readonly Warning[];
}

/** The longest possible series: longer than the General Assembly has had sessions means a circle. */
export const MOST_TEXTS = 200;
/** Titles that are at least this similar count as the same, allowing for one more word or a typing error. */
const SAME_TITLE = 0.85;

/**
 * Follows a text's predecessors back.
 *
 * @param findEarlier finds the predecessor of a text, for instance `findIn`, which searches libraries
 * @returns the series, with warnings about a gap, a fork, a circle or another language
 * @example
 * const { texts } = await seriesOf(after, findIn([() => openLibrary("texts", { cache: null, deep: true })]));
 * texts.map((text) => text.symbol); // => ["A/RES/63/390", "A/RES/64/391"]
 */
export async function seriesOf(
  newest: Resolution,
  findEarlier: (text: Resolution) => Promise<PredecessorFound>,
  { since, depth = MOST_TEXTS, onProgress }: SeriesOptions = {},
): Promise<Series> {
  const texts = [newest];
  const warnings: Warning[] = [];
  const atHand = new Set<Held>();
  for (let text = newest; texts.length <= depth && (since === undefined || text.symbol !== since); ) {
    const { predecessor, taken, held } = await findEarlier(text);
    for (const one of held) atHand.add(one);
    const name = text.symbol ?? text.source;
    if (!predecessor || !taken) {
      if (predecessor) warnings.push(warning("series-ends", { name, earlier: predecessor.symbol }));
      else if (text === newest) warnings.push(warning("series-alone", { name }));
      break;
    }
    const earlier = taken.resolution;
    if (texts.some((t) => t.symbol === earlier.symbol)) {
      warnings.push(warning("series-circle", { name, earlier: earlier.symbol ?? earlier.source }));
      break;
    }
    if (earlier.language !== newest.language) {
      warnings.push(warning("series-language", { name, earlier: predecessor.symbol }));
      break;
    }
    if (predecessor.instead !== null) {
      const { instead: missing, symbol } = predecessor;
      warnings.push(warning("series-gap", { name, missing, earlier: symbol }));
    }
    texts.unshift(earlier);
    onProgress?.(predecessor.symbol);
    text = earlier;
  }
  const last = texts[0];
  if (since !== undefined && last?.symbol !== since)
    warnings.push(warning("series-since", { since, name: last?.symbol ?? last?.source ?? "" }));
  warnings.push(...forks(texts, atHand));
  return { texts, warnings };
}

/** Texts with the same title between the oldest and the newest that the series skips. */
function forks(texts: readonly Resolution[], atHand: ReadonlySet<Held>): Warning[] {
  const inSeries = new Set(texts.map((t) => t.symbol));
  const sessions = texts.map((t) => sessionOf(t.symbol)).filter((s) => s !== null);
  const [from, to] = [Math.min(...sessions), Math.max(...sessions)];
  const titles = texts.flatMap((t) => t.title ?? []);
  const passed = new Set<string>();
  for (const { symbol, title, language } of atHand) {
    const session = sessionOf(symbol);
    if (inSeries.has(symbol) || title === null || language !== texts[0]?.language || session === null) continue;
    if (session > from && session <= to && titles.some((t) => titleLikeness(t, title) >= SAME_TITLE))
      passed.add(symbol);
  }
  return passed.size === 0 ? [] : [warning("series-fork", { names: [...passed].join(", ") })];
}

function sessionOf(symbol: string | null): number | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return parsed && sessionOfSymbol(parsed);
}
