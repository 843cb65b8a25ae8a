/** The words that citations are made of: "resolution", "decision", the names of bodies. */
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";
import { type ActKind, BODIES, type Body } from "../model/symbol.js";

/** A word for a resolution or a decision. */
export interface ActWord extends Range {
  readonly kind: ActKind;
}

/** The name of a body; `council` where only "the Council" stands. */
export interface NamedBody extends Range {
  readonly body: Body | "council";
  /** A word for resolution stands right behind it ("Human Rights Council resolution"), so it belongs to what follows. */
  readonly heads: boolean;
}

/** Words of Chinese stand against each other; those of other scripts have edges. */
const EDGE_BEFORE = "(?<!(?!\\p{Script=Han})\\p{L})";
const EDGE_AFTER = "(?!(?!\\p{Script=Han})\\p{L})";

/** How far behind a name the word for resolution stands that belongs to it: a space, and nothing that joins two things. */
const HEAD_REACH = 1;

/** A pattern that finds any of the phrases of a language's data as whole words, anywhere in a text. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/gu;
  return new RegExp(`${EDGE_BEFORE}(?:${phrases.join("|")})${EDGE_AFTER}`, "giu");
}

interface WordPatterns {
  readonly kinds: readonly (readonly [ActKind, RegExp])[];
  readonly bodies: readonly (readonly [Body | "council", RegExp])[];
}

const patterns = new WeakMap<Language, WordPatterns>();

/** Made once for each language, since it only depends on the language's data. */
function patternsOf(language: Language): WordPatterns {
  let made = patterns.get(language);
  if (!made) {
    const { resolution, decision, bodies, council } = language.citations;
    made = {
      kinds: [
        ["resolution", phrasePattern(resolution)],
        ["decision", phrasePattern(decision)],
      ],
      bodies: [
        ...BODIES.flatMap((body) => {
          const names = body === "unknown" ? undefined : bodies[body];
          return names ? [[body, phrasePattern(names)] as const] : [];
        }),
        ["council", phrasePattern(council)] as const,
      ],
    };
    patterns.set(language, made);
  }
  return made;
}

/** The words for resolutions and decisions of a text, in order. */
export function findActWords(text: string, language: Language): ActWord[] {
  return patternsOf(language)
    .kinds.flatMap(([kind, pattern]) => rangesOf(text, pattern).map((range) => ({ ...range, kind })))
    .sort((a, b) => a.start - b.start);
}

/** The bodies named in a text, in order; of names that overlap the longest. */
export function findBodies(text: string, language: Language): NamedBody[] {
  const words = findActWords(text, language);
  const found = patternsOf(language).bodies.flatMap(([body, pattern]) =>
    rangesOf(text, pattern).map((range) => ({
      ...range,
      body,
      heads: words.some((word) => word.start >= range.end && word.start - range.end <= HEAD_REACH),
    })),
  );
  const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
  const length = (a: Range): number => a.end - a.start;
  return found
    .filter((a) => !found.some((b) => a !== b && overlaps(a, b) && length(b) > length(a)))
    .sort((a, b) => a.start - b.start);
}

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
