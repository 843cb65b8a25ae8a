/** Links paragraphs that the other passes left unlinked: few of their words were kept, yet no other paragraph is a better match. */
import { chanceOf } from "./chance.js";
import { type Judge, judgeOf } from "./evidence.js";
import { matching, type Rated } from "./matching.js";
import type { LeftOverPart } from "./options.js";
import type { Profile } from "./profiles.js";
import { BESIDE, candidatePairs } from "./relink.js";
import { type Rivals, rivalsOf } from "./rivals.js";
import { type Matter, type Pair, type Pass, type State, stateOf } from "./state.js";

/** Pairs that score less are not considered. */
const LEAST_SCORE = 0.2;

/** Links unlinked paragraphs if the chance is good that a careful reader would. */
export const linkLeftOver: Pass = (matter, state) => {
  const { tried, pairs } = tryLeftOver(matter, state);
  if (pairs.length === 0) return state;
  const judge = judgeOf(matter, tried);
  const rivals = rivalsOf(openPairs(matter, tried), judge.score);
  const { leftOver, leastLeftOver } = matter.options;
  const kept = pairs.filter((p) => chanceOf(leftOver, leftOverParts(matter, judge, rivals, p)) >= leastLeftOver);
  return withLinks(state, kept);
};

/** The unlinked paragraphs matched as well as possible. An empty paragraph matches none. */
export function tryLeftOver(matter: Matter, state: State): { tried: State; pairs: Pair[] } {
  const { before, after } = matter.profiles;
  const judge = judgeOf(matter, state);
  const rated: Rated[] = [];
  for (const pair of candidatePairs(matter, state)) {
    const [i, j] = pair;
    if (state.toNew[i] !== -1 || state.toOld[j] !== -1) continue;
    if (before[i]?.paragraph.text === "" || after[j]?.paragraph.text === "") continue;
    const weight = judge.score(i, j) - LEAST_SCORE;
    if (weight > 0) rated.push({ pair, weight });
  }
  const beside = BESIDE * matter.options.weights.neighbours;
  const pairs = linksOf(matching(before.length, after.length, rated, { beside, budget: matter.budget }));
  return { tried: withLinks(state, pairs), pairs };
}

/**
 * The pairs worth judging, except those with a paragraph that is already linked to one with the same text: it is no rival. Candidates are
 * searched for new paragraphs only, so without this rule such old paragraphs would count as rivals and such new ones would not, and the two
 * directions would differ.
 */
export function openPairs(matter: Matter, state: State): Pair[] {
  const { before, after } = matter.profiles;
  const textOf = (side: readonly Profile[], at: number | undefined): string | undefined =>
    at === undefined || at === -1 ? undefined : side[at]?.paragraph.text;
  return candidatePairs(matter, state).filter(([i, j]) => {
    const standsElsewhere =
      (state.toNew[i] !== j && textOf(after, state.toNew[i]) === textOf(before, i)) ||
      (state.toOld[j] !== i && textOf(before, state.toOld[j]) === textOf(after, j));
    return !standsElsewhere;
  });
}

/** Measures the evidence that two unlinked paragraphs are the same. */
export function leftOverParts(
  { profiles: { before, after } }: Matter,
  judge: Judge,
  rivals: Rivals,
  [i, j]: Pair,
): Readonly<Record<LeftOverPart, number>> {
  const [was, now] = [before[i] as Profile, after[j] as Profile];
  const score = judge.score(i, j);
  return {
    score,
    rival: Math.max(rivals.ofOld(i, j), rivals.ofNew(i, j)) / score,
    heading: was.paragraph.kind === "heading" || now.paragraph.kind === "heading" ? 1 : 0,
    otherNumbers: haveOtherNumbers(was.numbers(), now.numbers()) ? 1 : 0,
  };
}

/** Whether both contain numbers, but none in common. */
export const haveOtherNumbers = (was: ReadonlySet<string>, now: ReadonlySet<string>): boolean =>
  was.size > 0 && now.size > 0 && ![...was].some((n) => now.has(n));

function linksOf({ toNew }: State): Pair[] {
  const pairs: Pair[] = [];
  toNew.forEach((j, i) => {
    if (j !== -1) pairs.push([i, j]);
  });
  return pairs;
}

const withLinks = (state: State, pairs: readonly Pair[]): State =>
  stateOf(state.toNew.length, state.toOld.length, [...linksOf(state), ...pairs]);
