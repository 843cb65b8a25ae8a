/** Measures how alike two paragraphs are in themselves, leaving out what stands around them. */
import type { Budget } from "../model/budget.js";
import type { ParagraphKind } from "../model/resolution.js";
import { sharedWeight } from "./overlap.js";
import type { Profile, Profiles } from "./profiles.js";

/** The parts of the evidence that need no context, each from 0 to 1 before weighting. */
export interface Alike {
  readonly words: number;
  readonly within: number;
  readonly phrases: number;
  readonly carried: number;
  readonly alone: number;
  readonly opening: number;
  readonly section: number;
}

/** Returns the likeness of an old and a new position. */
export type Likeness = (i: number, j: number) => Alike;

/**
 * Weight added to the shorter paragraph before measuring how much of it is in the longer one: the three or four common words of a short
 * paragraph occur in many long ones and prove nothing.
 */
const DAMPING = { words: 20, phrases: 20 };

/** The weight of phrases unique to two paragraphs at which these count half: about a dozen words in a row that occur nowhere else. */
const HALF_ALONE = 24;

/** The likeness of identical texts. */
const SAME = { words: 1, within: 1, phrases: 1, carried: 1, alone: 1, opening: 1 };

/** The likeness assumed for a pair when no steps are left to compare it. */
const UNKNOWN: Alike = { words: 0, within: 0, phrases: 0, carried: 0, alone: 0, opening: 0, section: 0 };

/** Computes the likeness of each pair once, as long as the budget lasts. Recognising identical texts costs no steps. */
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
 * Whether two paragraphs have the same text, even a text of one word (which has no phrases) or of none ("***"). Empty paragraphs are never
 * the same.
 */
const isSame = (a: Profile, b: Profile): boolean => a.paragraph.text === b.paragraph.text && a.paragraph.text !== "";

/** The steps that a comparison with a paragraph costs. */
const sizeOf = ({ terms, phrases }: Profile): number => terms.length + phrases.length;

/** How many terms and phrases correspond to one word. */
interface Units {
  readonly words: number;
  readonly phrases: number;
}

function compare(a: Profile, b: Profile, weights: Float64Array, unit: Units): Alike {
  const terms = sharedWeight(a.terms, b.terms, weights);
  const phrases = terms > 0 ? sharedWeight(a.phrases, b.phrases, weights) : 0;
  const alone = phrases > 0 ? sharedWeight(a.paired, b.paired, weights) : 0;
  return {
    // The square root, because the first words in common say more than the last.
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

/** Whether two paragraphs open with the same verb, or, if the language's data knows no verb there, with the same letters. */
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

/** 1 for the same kind of paragraph, one half for two kinds in the same part of a resolution. */
function sectionAlike(a: ParagraphKind, b: ParagraphKind): number {
  if (a === b) return 1;
  return OPERATIVE.includes(a) && OPERATIVE.includes(b) ? 0.5 : 0;
}
