/** Decides which of the given texts are compared: the later one and the one that it follows. */
import type { Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol } from "../model/symbol.js";
import { citations } from "../recall/citations.js";
import type { Held } from "../recall/held.js";
import { findPredecessor, type Search } from "../recall/predecessor.js";

/** Two texts to compare. */
export interface Pair {
  readonly old: Resolution;
  readonly new: Resolution;
  /** Why the earlier text was chosen, if it was searched for. */
  readonly reason: string | null;
}

/** Finds the text that another one follows. */
export type FindEarlier = (now: Resolution) => Promise<Pick<Search<Held>, "predecessor" | "taken">>;

/** The pair of a text and its predecessor; null if none is likely. */
export async function pairOf(now: Resolution, findEarlier: FindEarlier): Promise<Pair | null> {
  const { taken, predecessor } = await findEarlier(now);
  return taken && predecessor ? { old: taken.resolution, new: now, reason: predecessor.reason } : null;
}

/**
 * The pair among texts that were given together: a text and its predecessor; or, of two unrelated texts, the one with the later symbol or
 * date as the new one.
 *
 * @returns null if that cannot be determined
 */
export async function pairAmong(texts: readonly Resolution[]): Promise<Pair | null> {
  const found: Pair[] = [];
  for (const now of texts) {
    const pair = await pairOf(now, earlierAmong(texts));
    if (pair && (isEarlier(pair.old, now) ?? true)) found.push(pair);
  }
  const [pair] = found;
  if (pair && found.length === 1) return pair;
  const [a, b] = texts;
  if (!a || !b || texts.length > 2) return null;
  return (isEarlier(b, a) ?? false) ? { old: b, new: a, reason: null } : { old: a, new: b, reason: null };
}

interface Text extends Held {
  readonly resolution: Resolution;
}

/** Finds it among texts that were read. */
function earlierAmong(texts: readonly Resolution[]): FindEarlier {
  return (now) => {
    const held = texts.flatMap((resolution): Text[] => {
      const { symbol, title, language, source } = resolution;
      return resolution === now || symbol === null ? [] : [{ symbol, title, language, file: source, resolution }];
    });
    return findPredecessor(now, citations(now), held, async (text) => text.resolution);
  };
}

/** Whether one text is earlier than another, by date or else by symbol; null if neither shows it. */
function isEarlier(a: Resolution, b: Resolution): boolean | null {
  const [was, is] = [a.adoption?.date ?? null, b.adoption?.date ?? null];
  if (was !== null && is !== null && was !== is) return was < is;
  const [one, other] = [parseSymbol(a.symbol ?? ""), parseSymbol(b.symbol ?? "")];
  const order = one && other ? compareSymbols(one, other) : Number.NaN;
  return Number.isNaN(order) || order === 0 ? null : order < 0;
}
