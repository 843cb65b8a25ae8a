/** Scores how likely it is that two passages in different languages are the same passage. */
import type { LanguageCode } from "../model/resolution.js";
import { knownIn } from "./glossary.js";
import type { Edition, Passage } from "./passages.js";

/** How long the text is in each language, so that lengths can be compared; in letters for the whole text. */
export type Scales = ReadonlyMap<LanguageCode, number>;

/**
 * The weight of each part of the evidence; contradictions count against it. Chosen on sessions 75 and 76, so that a point dropped, doubled
 * or swapped is found.
 */
const WORTH = { kind: 0.25, label: 0.4, facts: 0.35, opening: 0.15, marks: 0.1, length: 0.3, concepts: 0.6 };

/** A length that differs by this factor, as a logarithm, is no evidence either way. */
const NEUTRAL_LENGTH = 0.35;

/** The lengths of the languages' texts. */
export const scalesOf = (editions: readonly Edition[]): Scales =>
  new Map(
    editions.map((e) => [
      e.language,
      Math.max(
        1,
        e.body.reduce((sum, p) => sum + p.letters, 0),
      ),
    ]),
  );

/** Evidence from the structure: the same kind of passage with the same label. */
const structure = (a: Passage, b: Passage): number =>
  (a.kind === b.kind && a.depth === b.depth ? WORTH.kind : -WORTH.kind) +
  (isPrinted(a) && a.id === b.id ? WORTH.label : 0);

/** Whether an address contains a printed number; addresses that are counted shift if a passage is missing. */
const isPrinted = ({ kind }: Passage): boolean => kind === "operative" || kind === "subparagraph";

/** Evidence from the words, wherever the passage is: facts, opening, marks, length. */
export function content(a: Passage, b: Passage, scales: Scales): number {
  return (
    WORTH.facts * facts(a, b) +
    WORTH.opening * opening(a, b) +
    WORTH.marks * marks(a, b) +
    WORTH.length * length(a, b, scales) +
    WORTH.concepts * concepts(a, b)
  );
}

/** How likely two passages are the same: above 0 if more likely than not. */
export const similarity = (a: Passage, b: Passage, scales: Scales): number => structure(a, b) + content(a, b, scales);

/** The share of either passage's unambiguous facts that the other has too, from -1 to 1; 0 if neither has any. */
function facts(a: Passage, b: Passage): number {
  let [all, common] = [0, 0];
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const fact of one.facts) {
      if (!fact.sure) continue;
      all++;
      if (other.keys.has(fact.key)) common++;
    }
  }
  return all === 0 ? 0 : (2 * common) / all - 1;
}

function opening(a: Passage, b: Passage): number {
  if (!a.opening || !b.opening) return 0;
  return a.opening.scale === b.opening.scale ? (a.opening.force === b.opening.force ? 1 : 0.5) : -1;
}

const marks = (a: Passage, b: Passage): number =>
  a.marks.length === 0 && b.marks.length === 0 ? 0 : a.marks.length === b.marks.length ? 1 : -1;

/** The share of either passage's concepts that the other has too, among those that both languages know, from -1 to 1. */
function concepts(a: Passage, b: Passage): number {
  const [inA, inB] = [knownIn(a.language), knownIn(b.language)];
  let [all, common] = [0, 0];
  for (const concept of a.concepts.keys()) {
    if (inA[concept] !== 1 || inB[concept] !== 1) continue;
    all++;
    if (b.concepts.has(concept)) common++;
  }
  for (const concept of b.concepts.keys()) if (inA[concept] === 1 && inB[concept] === 1) all++;
  // A few concepts prove little, so one more match and one more miss are assumed.
  return (2 * (2 * common + 1)) / (all + 2) - 1;
}

function length(a: Passage, b: Passage, scales: Scales): number {
  const ratio = Math.log(
    ((a.letters + 1) / (b.letters + 1)) * ((scales.get(b.language) ?? 1) / (scales.get(a.language) ?? 1)),
  );
  return Math.max(-1, 1 - Math.abs(ratio) / NEUTRAL_LENGTH);
}
