/** NEW → the texts it follows, one before the other, as far back as the library goes. */
import type { Resolution, Warning } from "../model/resolution.js";
import { parseSymbol, sessionOfSymbol } from "../model/symbol.js";
import type { Held } from "../recall/held.js";
import { titleLikeness } from "../recall/likeness.js";
import type { Search } from "../recall/predecessor.js";

/** What a search for the text that another one follows came to. */
export interface Found extends Pick<Search<Held>, "predecessor" | "taken"> {
  /** All texts at hand. */
  readonly held: readonly Held[];
}

/** How far back to go. */
export interface SeriesOptions {
  /** Symbol of the oldest text wanted. */
  readonly since?: string;
  /** Most texts before the newest. */
  readonly depth?: number;
  /** Told of each text found. */
  readonly onProgress?: (symbol: string) => void;
}

/** A series of texts. */
export interface Series {
  /** The oldest first, the text itself last. */
  readonly texts: readonly Resolution[];
  readonly warnings: readonly Warning[];
}

/** Longer series than the General Assembly has had sessions do not exist; whoever finds one goes in a circle. */
export const MOST_TEXTS = 200;
/** Titles at least so alike are one title, allowing for a word more or a slip. */
const SAME_TITLE = 0.85;

/**
 * Follows a text's predecessors back.
 *
 * @param findEarlier finds the one that a text follows, such as `findIn` does in libraries
 * @returns the series with what a reader should know of it: a gap, a fork, a circle, another language
 */
export async function seriesOf(
  newest: Resolution,
  findEarlier: (text: Resolution) => Promise<Found>,
  { since, depth = MOST_TEXTS, onProgress }: SeriesOptions = {},
): Promise<Series> {
  const texts = [newest];
  const warnings: Warning[] = [];
  const warn = (code: string, message: string): void => void warnings.push({ code, message, where: [] });
  const atHand = new Set<Held>();
  for (let text = newest; texts.length <= depth && (since === undefined || text.symbol !== since); ) {
    const { predecessor, taken, held } = await findEarlier(text);
    for (const one of held) atHand.add(one);
    const name = text.symbol ?? text.source;
    if (!predecessor || !taken) {
      if (predecessor)
        warn(
          "series-ends",
          `${name} follows ${predecessor.symbol}, which is not in the library: the series begins with ${name}.`,
        );
      else if (text === newest)
        warn("series-ends", `Which resolution ${name} follows cannot be told: it stands alone.`);
      break;
    }
    const earlier = taken.resolution;
    if (texts.some((t) => t.symbol === earlier.symbol)) {
      warn("series-circle", `${name} leads back to ${earlier.symbol}, which the series has already: it ends there.`);
      break;
    }
    if (earlier.language !== newest.language) {
      warn(
        "series-language",
        `${predecessor.symbol} is in the library in another language only: the series begins with ${name}.`,
      );
      break;
    }
    if (predecessor.instead !== null) {
      warn(
        "series-gap",
        `${name} follows ${predecessor.instead}, which is not in the library: it is held against ${predecessor.symbol} instead.`,
      );
    }
    texts.unshift(earlier);
    onProgress?.(predecessor.symbol);
    text = earlier;
  }
  const last = texts[0];
  if (since !== undefined && last?.symbol !== since)
    warn("series-since", `The series does not reach back to ${since}: it begins with ${last?.symbol ?? last?.source}.`);
  warnings.push(...forks(texts, atHand));
  return { texts, warnings };
}

/** Texts of the same title between the oldest and the newest that the series passes by. */
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
  if (passed.size === 0) return [];
  const names = [...passed].join(", ");
  const verb = passed.size === 1 ? "bears" : "bear";
  return [
    {
      code: "series-fork",
      message: `${names} ${verb} the title of the series too, and no text of it follows ${passed.size === 1 ? "it" : "them"}.`,
      where: [],
    },
  ];
}

function sessionOf(symbol: string | null): number | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return parsed && sessionOfSymbol(parsed);
}
