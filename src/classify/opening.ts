/** Classifies the change of a paragraph's opening phrase. */
import type { Language } from "../language/language.js";
import { VOWEL_SIGNS } from "../language/letters.js";
import { forceOf, LONGEST_OPENING, type Opening, readOpening } from "../language/openings.js";
import type { FindingKind } from "../model/comparison.js";
import type { Paragraph, Range } from "../model/resolution.js";

/** What the opening phrase shows about a change. */
export interface OpeningChange {
  readonly kind: Extract<FindingKind, "opening" | "connector" | "editorial">;
  readonly force?: "stronger" | "weaker" | "neutral";
  /** How much of each text the phrase covers; everything inside it is explained. */
  readonly old: Range;
  readonly new: Range;
}

/** A paragraph as input for reading its opening. */
export interface Opened {
  /** Preambular paragraphs open with a participle, operative ones with a verb; moving from one part to the other is a change. */
  readonly kind: Paragraph["kind"];
  readonly text: string;
  readonly opening: Range | null;
}

/**
 * Compares two opening phrases: a different verb or manner is `opening`, a different mark of repetition `connector`, a different spelling
 * of the same verb `editorial`.
 *
 * @returns null if both are the same, if either is missing, or if the old phrase has only moved further into the paragraph ("Welcomes the
 *   plan, and urges" for "Urges"): then what was put before it is the change
 */
export function openingChange(old: Opened, now: Opened, language: Language): OpeningChange | null {
  if (beginAlike(old, now)) return null;
  const was = readOpening(old.text, language, old.opening);
  const is = readOpening(now.text, language, now.opening);
  if (!was || !is) return null;
  const ranges = { old: { start: was.start, end: was.end }, new: { start: is.start, end: is.end } };
  const phrases = [old.text.slice(was.start, was.end), now.text.slice(is.start, is.end)];
  // One source may set more of the same words in italics than the other.
  const longer = Math.max(was.end, is.end);
  const same = phrases[0] === phrases[1] || old.text.slice(0, longer) === now.text.slice(0, longer);
  if (same) return null;
  if (bare(phrases[0] ?? "") === bare(phrases[1] ?? "")) return null;
  if (sameSaid(was, is)) {
    return { kind: was.connectors.join() === is.connectors.join() ? "editorial" : "connector", ...ranges };
  }
  if (pushedOn(old.text, was, now.text, is)) return null;
  ranges.old.end += nounOf(is, old.text.slice(was.end), language);
  ranges.new.end += nounOf(was, now.text.slice(is.end), language);
  return { kind: "opening", force: forceOf(was, is), ...ranges };
}

/** How far a text continues with the noun of the other text's verb: "its decision" in "Recalls its decision" for "Decides". */
function nounOf({ verbs }: Opening, rest: string, language: Language): number {
  const words = rest.trimStart();
  const noun = readOpening(words, language);
  return noun?.verbs.join() === verbs.join() ? rest.length - words.length + noun.end : 0;
}

/** Whether the texts are identical as far as an opening phrase can reach, so that none needs to be read. */
function beginAlike(old: Opened, now: Opened): boolean {
  const reach = Math.max(old.opening?.end ?? LONGEST_OPENING, now.opening?.end ?? LONGEST_OPENING);
  return old.text.slice(0, reach) === now.text.slice(0, reach);
}

const sameSaid = (a: Opening, b: Opening): boolean =>
  a.verbs.join() === b.verbs.join() && [...a.manners].sort().join() === [...b.manners].sort().join();

/** Ignoring case and the Arabic vowel signs that texts print or leave out. */
const bare = (text: string): string => text.toLowerCase().replace(SIGNS, "");

const SIGNS = new RegExp(`[${VOWEL_SIGNS}\u0640]`, "g");

/** Whether the old phrase comes later in the new text, with the words that followed it: the paragraph got a new beginning and kept the rest. */
function pushedOn(old: string, was: Opening, now: string, is: Opening): boolean {
  const next = FOLLOWING.exec(old.slice(was.end))?.[0] ?? "";
  const phrase = ` ${old.slice(was.start, was.end)}${next}`.toLowerCase();
  return now.slice(is.end).toLowerCase().includes(phrase);
}

/** One word may follow two verbs by coincidence ("the"); three hardly ever do. */
const FOLLOWING = /^(?:\s*\S+){1,3}/;
