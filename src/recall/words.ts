/** Recognises the words that citations consist of: "resolution", "decision", the names of bodies, and the words around them. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import type { Range } from "../model/resolution.js";
import { type ActKind, BODIES, type Body } from "../model/symbol.js";

/** A word for a resolution or a decision. */
export interface ActWord extends Range {
  readonly kind: ActKind;
}

/** The name of a body; `council` where only "the Council" stands. */
export interface NamedBody extends Range {
  readonly body: Body | "council";
  /** Whether a word for resolution follows directly ("Human Rights Council resolution"), so that the name belongs to what follows. */
  readonly heads: boolean;
}

/** The distance after a name within which a word for resolution belongs to it: a space, and nothing that joins two things. */
const HEAD_REACH = 1;

interface CitationPatterns {
  readonly acts: RegExp;
  readonly bodies: RegExp;
  readonly joint: RegExp;
  readonly recalling: RegExp;
  readonly series: RegExp;
  readonly latest: RegExp;
  readonly agenda: RegExp;
}

const patternsOf = memoize((language): CitationPatterns => {
  const { resolution, decision, bodies, council, and, recalling, series, latest, agenda } = language.citations;
  const named = Object.entries(bodies).map(([body, names]) => `(?<${body}>${names.join("|")})`);
  return {
    acts: new RegExp(`(?<resolution>${resolution.join("|")})|(?<decision>${decision.join("|")})`, "giu"),
    bodies: new RegExp([...named, `(?<council>${council.join("|")})`].join("|"), "giu"),
    joint: new RegExp(`^[\\s,،]*(?:${and.join("|")})?\\s*$`, "iu"),
    recalling: new RegExp(recalling.join("|"), "iu"),
    series: new RegExp(series.join("|"), "iu"),
    latest: new RegExp(latest.join("|"), "iu"),
    agenda: new RegExp(agenda.join("|"), "iu"),
  };
});

/** Finds the words for resolutions and decisions in a text, in order. */
export function findActWords(text: string, language: Language): ActWord[] {
  return wholeWords(text, patternsOf(language).acts).map(({ start, end, groups }) => ({
    start,
    end,
    kind: groups.decision === undefined ? "resolution" : "decision",
  }));
}

/**
 * Finds the bodies named in a text, in order.
 *
 * @param words see `findActWords`
 */
export function findBodies(text: string, words: readonly ActWord[], language: Language): NamedBody[] {
  return wholeWords(text, patternsOf(language).bodies).map(({ start, end, groups }) => ({
    start,
    end,
    body: BODIES.find((body) => groups[body] !== undefined) ?? "council",
    heads: words.some((word) => word.start >= end && word.start - end <= HEAD_REACH),
  }));
}

/** Whether a gap between two numbers has nothing but an "and" or a comma. */
export const isJoint = (gap: string, language: Language): boolean => patternsOf(language).joint.test(gap);

/** Whether a paragraph begins by recalling: "Recalling", "又重申". */
export const recalls = (beginning: string, language: Language): boolean =>
  patternsOf(language).recalling.test(beginning);

/** Whether a text mentions a series: "all its previous resolutions on". */
export const namesSeries = (text: string, language: Language): boolean => patternsOf(language).series.test(text);

/** Whether a text says which resolution was the last one: "the most recent of which". */
export const namesLatest = (text: string, language: Language): boolean => patternsOf(language).latest.test(text);

/** Whether a text mentions an agenda. */
export const namesAgenda = (text: string, language: Language): boolean => patternsOf(language).agenda.test(text);

/** Matches that are not part of a longer word. */
function wholeWords(
  text: string,
  pattern: RegExp,
): (Range & { groups: Readonly<Record<string, string | undefined>> })[] {
  const found: (Range & { groups: Readonly<Record<string, string | undefined>> })[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) continue;
    found.push({ start, end, groups: match.groups ?? {} });
  }
  return found;
}

/** Letters of scripts with spaces between words: Latin, Cyrillic and Arabic. First and last code of each block. */
const LETTERS = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x400, 0x52f],
  [0x620, 0x64a],
] as const;

/** Whether a code unit is a letter of a word. Chinese characters are not, because words are not separated there. */
export const isLetter = (unit: number): boolean => LETTERS.some(([first, last]) => unit >= first && unit <= last);
