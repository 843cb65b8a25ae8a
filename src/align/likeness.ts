/** Measures how alike two paragraphs are in themselves, leaving out what stands around them. */
import type { Budget } from "../model/budget.js";
import type { ParagraphKind } from "../model/resolution.js";
import { sharedWeight } from "./overlap.js";
import type { Profile, Profiles } from "./profiles.js";

/** Parts of the evidence that need no context, each 0 to 1 before it is weighted. */
export interface Alike {
  readonly words: number;
  readonly within: number;
  readonly phrases: number;
  readonly carried: number;
  readonly alone: number;
  readonly opening: number;
  readonly section: number;
}

/** Asks for the likeness of an old and a new position. */
export type Likeness = (i: number, j: number) => Alike;

/**
 * Weight that is added to the shorter paragraph's before it is asked how much of it is in the longer one: the three
 * or four common words of a short paragraph are in many a long one, and prove nothing.
 */
const DAMPING = { words: 20, phrases: 20 };

/**
 * Weight of phrases that two paragraphs alone have at which these count half: about a dozen words in a row that stand
 * nowhere else.
 */
const HALF_ALONE = 24;

/** The same text. */
const SAME = { words: 1, within: 1, phrases: 1, carried: 1, alone: 1, opening: 1 };

/** What is said of a pair that there are no steps left to compare. */
const UNKNOWN: Alike = { words: 0, within: 0, phrases: 0, carried: 0, alone: 0, opening: 0, section: 0 };

/** A likeness that works out each pair once, as long as the budget lasts; that two texts are the same needs no steps. */
export function likenessOf(
  { before, after, weights, termsPerWord, phrasesPerWord }: Profiles,
  budget: Budget,
): Likeness {
  const units = { words: termsPerWord, phrases: phrasesPerWord };
  const known = new Map<number, Alike>();
  return (i, j) => {
    const key = i * after.length + j;
    let alike = known.get(key);
    if (!alike) {
      const [a, b] = [before[i] as Profile, after[j] as Profile];
      if (isSame(a, b)) alike = { ...SAME, section: sectionAlike(a.paragraph.kind, b.paragraph.kind) };
      else alike = budget.spend(sizeOf(a) + sizeOf(b)) ? compare(a, b, weights, units) : UNKNOWN;
      known.set(key, alike);
    }
    return alike;
  };
}

/**
 * Whether two paragraphs have the same text, be it of one word, which has no phrases, or of no word at all ("***"). Empty
 * ones are nothing that could be the same.
 */
const isSame = (a: Profile, b: Profile): boolean => a.paragraph.text === b.paragraph.text && a.paragraph.text !== "";

/** Steps that the comparison with a paragraph takes. */
const sizeOf = ({ terms, phrases }: Profile): number => terms.length + phrases.length;

/** How many terms and phrases stand for one word. */
interface Units {
  readonly words: number;
  readonly phrases: number;
}

function compare(a: Profile, b: Profile, weights: Float64Array, unit: Units): Alike {
  const terms = sharedWeight(a.terms, b.terms, weights);
  const phrases = terms > 0 ? sharedWeight(a.phrases, b.phrases, weights) : 0;
  const alone = phrases > 0 ? sharedWeight(a.paired, b.paired, weights) : 0;
  return {
    // The root: the first words in common say more than the last.
    words: Math.sqrt(share(2 * terms, a.weight + b.weight)),
    within: terms / (Math.min(a.weight, b.weight) + DAMPING.words * unit.words),
    phrases: share(2 * phrases, a.phraseWeight + b.phraseWeight),
    carried: phrases / (Math.min(a.phraseWeight, b.phraseWeight) + DAMPING.phrases * unit.phrases),
    alone: alone / (alone + HALF_ALONE * unit.phrases),
    opening: openingAlike(a, b),
    section: sectionAlike(a.paragraph.kind, b.paragraph.kind),
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Whether two paragraphs open with the same verbs; where the language's data knows none, with the same letters. */
function openingAlike(a: Profile, b: Profile): number {
  const [was, now] = [a.verbs(), b.verbs()];
  if (was.length > 0 && now.length > 0) {
    const common = was.filter((v) => now.includes(v)).length;
    return (was[0] === now[0] ? 0.5 : 0) + (0.5 * common) / Math.max(was.length, now.length);
  }
  if (was.length > 0 || now.length > 0) return 0;
  const length = Math.max(a.start.length, b.start.length);
  let same = 0;
  while (same < length && a.start[same] === b.start[same]) same++;
  return share(same, length);
}

const OPERATIVE: readonly ParagraphKind[] = ["operative", "subparagraph", "unnumbered"];

/** 1 for the same kind of paragraph, a half for two kinds of the same part of a resolution. */
function sectionAlike(a: ParagraphKind, b: ParagraphKind): number {
  if (a === b) return 1;
  return OPERATIVE.includes(a) && OPERATIVE.includes(b) ? 0.5 : 0;
}
