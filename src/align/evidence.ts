/** Scores how likely it is that one old paragraph became one new one: named parts of evidence, weighted and added up. */
import { neighboursOf } from "./context.js";
import type { LinkPart } from "./options.js";
import type { Matter, State } from "./state.js";

/** Judges pairs under the links found so far. */
export interface Judge {
  /** The sum of the weighted parts, from 0 to 1. */
  readonly score: (i: number, j: number) => number;
  /** The weighted parts by name. */
  readonly parts: (i: number, j: number) => Readonly<Record<LinkPart, number>>;
}

/** Creates a judge that scores pairs by their words and by the links around them. */
export function judgeOf({ likeness, options }: Matter, state: State): Judge {
  const neighbours = neighboursOf(state);
  const w = options.weights;
  const parts = (i: number, j: number): Readonly<Record<LinkPart, number>> => {
    const alike = likeness(i, j);
    return {
      words: w.words * alike.words,
      within: w.within * alike.within,
      phrases: w.phrases * alike.phrases,
      carried: w.carried * alike.carried,
      alone: w.alone * alike.alone,
      opening: w.opening * alike.opening,
      neighbours: w.neighbours * neighbours(i, j),
      section: w.section * alike.section,
    };
  };
  // Computes the same sum without creating an object, because most pairs are scored only to be found too weak.
  const score = (i: number, j: number): number => {
    const alike = likeness(i, j);
    const own = w.words * alike.words + w.within * alike.within + w.phrases * alike.phrases;
    const rest = own + w.carried * alike.carried + w.alone * alike.alone + w.opening * alike.opening;
    return rest + w.neighbours * neighbours(i, j) + w.section * alike.section;
  };
  return { score, parts };
}
