/** Finds splits and merges: an unlinked paragraph that took part of a linked one, or became part of one. */
import { chanceOf } from "./chance.js";
import type { Judge } from "./evidence.js";
import { type Fillings, fillingsOf } from "./gaps.js";
import { haveOtherNumbers } from "./left-over.js";
import type { SplitPart } from "./options.js";
import type { Group } from "./order.js";
import { sharedWeight } from "./overlap.js";
import type { Profile, Profiles } from "./profiles.js";
import { type Rivals, rivalsOf } from "./rivals.js";
import type { Matter, Pair, State } from "./state.js";

/**
 * Weight added to the unlinked paragraph's before measuring how much of it is its own: a short paragraph of common words occurs word for
 * word in many long ones, and is not part of them.
 */
const RESIDUE_DAMPING = 30;

/** Pairs with less residue are no candidates: there are ten times as many, and none of them is a further part. */
const LEAST_RESIDUE = 0.02;

/** Keeps the logarithm of the smallest score finite; what is less says no more. */
const LEAST_LINK = 0.05;

/** Pairs that share less than this of the shorter one's phrases are no candidates. */
const LEAST_CONTAINMENT = 0.05;

/** Partners by old position and by new position. */
export interface Partners {
  readonly toNew: readonly (readonly number[])[];
  readonly toOld: readonly (readonly number[])[];
}

/** The partners according to the links of a state. */
export function partnersOf({ toNew, toOld }: State): { toNew: number[][]; toOld: number[][] } {
  const listed = (partner: Int32Array): number[][] => Array.from(partner, (k) => (k === -1 ? [] : [k]));
  return { toNew: listed(toNew), toOld: listed(toOld) };
}

/** What the judge of further parts uses. */
export interface SplitJudge {
  readonly matter: Matter;
  readonly judge: Judge;
  readonly fillings: Fillings;
  /** The pairs worth judging. */
  readonly candidates: readonly Pair[];
  /** How well an unlinked paragraph fills a gap in any other than that of a pair. */
  readonly rivals: Rivals;
}

/** The judge of further parts under the links of a state, whose partners are given. */
export function splitJudgeOf(matter: Matter, state: State, judge: Judge, partners: Partners): SplitJudge {
  const { profiles } = matter;
  const fillings = fillingsOf(profiles, matter.budget);
  const candidates = splitCandidates(matter, state, partners);
  const gapOf = (i: number, j: number): number => {
    const { whole, kin, part } = rolesOf(profiles, partners, [i, j]);
    return fillings(whole, kin, part).gap;
  };
  return { matter, judge, fillings, candidates, rivals: rivalsOf(candidates, gapOf) };
}

/** Groups the linked paragraphs with the further parts that were found, the likeliest first. */
export function groupsOf(matter: Matter, state: State, judge: Judge): Group[] {
  const partners = partnersOf(state);
  const by = splitJudgeOf(matter, state, judge, partners);
  const { split, leastSplit } = matter.options;
  const chance = (pair: Pair): number => chanceOf(split, splitParts(by, partners, pair));
  const parts = by.candidates
    .map((pair) => ({ pair, chance: chance(pair) }))
    .filter((part) => part.chance >= leastSplit)
    .sort((a, b) => b.chance - a.chance || a.pair[1] - b.pair[1] || a.pair[0] - b.pair[0]);
  for (const pair of matter.ruled.parts) join(partners, pair);
  for (const { pair } of parts) {
    // Text that other parts have taken meanwhile no longer counts.
    if (!mayJoin(partners, pair) || chance(pair) < leastSplit) continue;
    join(partners, pair);
  }
  return grouped(partners);
}

function join({ toNew, toOld }: { toNew: number[][]; toOld: number[][] }, [i, j]: Pair): void {
  toNew[i]?.push(j);
  toOld[j]?.push(i);
}

/**
 * The pairs of which one is linked and the other free, and which have something in common that the linked one's partners lack. A heading
 * has no parts, and what is ruled out is none.
 */
function splitCandidates(
  { candidates, likeness, profiles, ruled }: Matter,
  { toNew, toOld }: State,
  partners: Partners,
): Pair[] {
  const isHeading = (profile: Profile | undefined): boolean => profile?.paragraph.kind === "heading";
  return candidates.flatMap((olds, j) =>
    olds
      .filter((i) => (toNew[i] === -1) !== (toOld[j] === -1) && likeness(i, j).carried >= LEAST_CONTAINMENT)
      .filter((i) => !isHeading(profiles.before[i]) && !isHeading(profiles.after[j]) && ruled.mayJoin(i, j))
      .map((i): Pair => [i, j])
      .filter((pair) => residueOf(rolesOf(profiles, partners, pair), profiles) >= LEAST_RESIDUE),
  );
}

/** One old paragraph may become many and many may become one, but many never become many. */
function mayJoin({ toNew, toOld }: Partners, [i, j]: Pair): boolean {
  const news = toNew[i] ?? [];
  const olds = toOld[j] ?? [];
  if (news.length > 0 && olds.length > 0) return false;
  return news.every((k) => toOld[k]?.length === 1) && olds.every((k) => toNew[k]?.length === 1);
}

/** Who is who in a pair of which one is linked. */
interface Roles {
  /** The linked one. */
  readonly whole: Profile;
  /** The free one. */
  readonly part: Profile;
  /** What the linked one is linked to, the most like one first. */
  readonly kin: readonly Profile[];
}

function rolesOf({ before, after }: Profiles, { toNew, toOld }: Partners, [i, j]: Pair): Roles {
  const [was, now] = [before[i] as Profile, after[j] as Profile];
  const news = (toNew[i] ?? []).map((k) => after[k] as Profile);
  const olds = (toOld[j] ?? []).map((k) => before[k] as Profile);
  return news.length > 0 ? { whole: was, part: now, kin: news } : { whole: now, part: was, kin: olds };
}

/** Measures the evidence that the unlinked paragraph of a pair is a further part of the linked one, or took a part of it. */
export function splitParts(
  { matter: { likeness, profiles }, judge, fillings, rivals }: SplitJudge,
  partners: Partners,
  pair: Pair,
): Readonly<Record<SplitPart, number>> {
  const [i, j] = pair;
  const { whole, part, kin } = rolesOf(profiles, partners, pair);
  const main = kin[0] as Profile;
  const { gap, lead } = fillings(whole, kin, part);
  return {
    gap,
    lead,
    rival: part === profiles.after[j] ? rivals.ofNew(i, j) : rivals.ofOld(i, j),
    link: Math.log(judge.score(i, j) + LEAST_LINK),
    points: main.parent !== -1 && main.parent === part.parent ? 1 : 0,
    otherNumbers: haveOtherNumbers(whole.numbers(), part.numbers()) ? 1 : 0,
    alone: likeness(i, j).alone,
    beside: Math.abs(main.at - part.at) === 1 ? 1 : 0,
  };
}

/** Weight of the words and phrases that part and whole share and no kin has, as a share of the part's, damped. */
function residueOf({ whole, part, kin }: Roles, { weights, phrasesPerWord, termsPerWord }: Profiles): number {
  const own = (of: "terms" | "phrases"): number =>
    sharedWeight(whole[of], part[of], weights, (id) => kin.some((p) => has(p[of], id)));
  const all = part.phraseWeight + part.weight + RESIDUE_DAMPING * (phrasesPerWord + termsPerWord);
  return (own("phrases") + own("terms")) / all;
}

/** Whether an ascending list contains a number. */
function has(ids: Int32Array, id: number): boolean {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id;
}

/** The first partner of each is the pair that is most alike. */
function grouped({ toNew, toOld }: Partners): Group[] {
  const ascending = (positions: readonly number[]): number[] => [...positions].sort((a, b) => a - b);
  return toNew.flatMap((news, i) => {
    const first = news[0];
    if (first === undefined) return [];
    const olds = news.length > 1 ? [i] : (toOld[first] ?? []);
    return olds[0] === i ? [{ old: ascending(olds), new: ascending(news), main: [i, first] as const }] : [];
  });
}
