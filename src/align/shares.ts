/** Splits and merges: paragraphs that took, or gave, a part of one that is linked already. */
import type { Judge } from "./evidence.js";
import { SHARE_PARTS, type SharePart } from "./options.js";
import type { Group } from "./order.js";
import { sharedWeight } from "./overlap.js";
import type { Profile } from "./profiles.js";
import type { Matter, State } from "./state.js";

/**
 * Weight that is added to the free paragraph's before it is asked how much of it is its own: a short paragraph of
 * the usual words is in many a long one to the letter, and is no part of it.
 */
const RESIDUE_DAMPING = 30;

/**
 * Least residue of a further part: a paragraph that copies the long opening of another is much like it, and has nothing in
 * common with it that the kin lack. The least that a hand-made part of the corpus has, of those that are found, is 0.04.
 */
const LEAST_RESIDUE = 0.03;

/** Pairs that have less of the shorter one's phrases in common are not asked about at all. */
const LEAST_CARRIED = 0.1;

/** Partners by old and by new position. */
export interface Partners {
  readonly toNew: readonly (readonly number[])[];
  readonly toOld: readonly (readonly number[])[];
}

/** The partners that the links of a state are. */
export function partnersOf({ toNew, toOld }: State): { toNew: number[][]; toOld: number[][] } {
  const listed = (partner: Int32Array): number[][] => Array.from(partner, (k) => (k === -1 ? [] : [k]));
  return { toNew: listed(toNew), toOld: listed(toOld) };
}

/** A further edge with its score. */
interface Share {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** The linked paragraphs in groups, with the further parts that were found, best first. */
export function groupsOf(matter: Matter, state: State, judge: Judge): Group[] {
  const partners = partnersOf(state);
  const { toNew, toOld } = partners;
  const shares: Share[] = [];
  for (const [i, j] of askedForShares(matter, state)) {
    const score = shareScore(matter, judge, partners, i, j);
    if (score >= matter.options.leastShare) shares.push({ i, j, score });
  }
  shares.sort((a, b) => b.score - a.score || a.j - b.j || a.i - b.i);
  for (const { i, j } of shares) {
    if (!mayJoin(partners, i, j)) continue;
    // What others took meanwhile no longer counts.
    if (shareScore(matter, judge, partners, i, j) < matter.options.leastShare) continue;
    toNew[i]?.push(j);
    toOld[j]?.push(i);
  }
  return grouped(partners);
}

/** The pairs of which one at least is free and which have phrases in common. */
export function askedForShares({ candidates, likeness }: Matter, { toNew, toOld }: State): [number, number][] {
  return candidates.flatMap((olds, j) =>
    olds
      .filter((i) => (toNew[i] === -1 || toOld[j] === -1) && likeness(i, j).carried >= LEAST_CARRIED)
      .map((i): [number, number] => [i, j]),
  );
}

/** One old paragraph may become many and many may become one, but never many many. */
function mayJoin({ toNew, toOld }: Partners, i: number, j: number): boolean {
  const news = toNew[i] ?? [];
  const olds = toOld[j] ?? [];
  if (news.length > 0 && olds.length > 0) return false;
  return news.every((k) => toOld[k]?.length === 1) && olds.every((k) => toNew[k]?.length === 1);
}

function shareScore(matter: Matter, judge: Judge, partners: Partners, i: number, j: number): number {
  const parts = shareParts(matter, judge, partners, i, j);
  if (parts.residue < LEAST_RESIDUE) return 0;
  return SHARE_PARTS.reduce((sum, part) => sum + matter.options.shareWeights[part] * parts[part], 0);
}

/** Measures of the evidence for a further edge, each 0 to 1 before it is weighted. */
export function shareParts(
  { likeness, options, profiles: { before, after, weights, phrasesPerWord, termsPerWord } }: Matter,
  judge: Judge,
  { toNew, toOld }: Partners,
  i: number,
  j: number,
): Readonly<Record<SharePart, number>> {
  const a = before[i] as Profile;
  const b = after[j] as Profile;
  const news = (toNew[i] ?? []).filter((k) => k !== j);
  const olds = (toOld[j] ?? []).filter((k) => k !== i);
  const others = [...news.map((k) => after[k] as Profile), ...olds.map((k) => before[k] as Profile)];
  // A new paragraph that copies another leaves the two that are linked nothing that they alone have, and no less alike.
  const { alone } = options.weights;
  const held = (x: number, y: number): number => (judge.score(x, y) - alone * likeness(x, y).alone) / (1 - alone);
  const kin = [...news.map((k) => held(i, k)), ...olds.map((k) => held(k, j))];
  const own = ownWeight(a, b, others, "phrases", weights) + ownWeight(a, b, others, "terms", weights);
  // What a further part is made of counts: the one it left, or came to, has other things to say.
  const free = news.length > 0 ? b : a;
  return {
    residue: own / (free.phraseWeight + free.weight + RESIDUE_DAMPING * (phrasesPerWord + termsPerWord)),
    link: judge.score(i, j),
    room: kin.length > 0 ? Math.max(0, 1 - kin.reduce((sum, score) => sum + score, 0)) : 0,
    section: likeness(i, j).section,
  };
}

/** Weight of the words or phrases that two paragraphs share and `others` lack. */
function ownWeight(
  a: Profile,
  b: Profile,
  others: readonly Profile[],
  of: "terms" | "phrases",
  weights: Float64Array,
): number {
  return sharedWeight(a[of], b[of], weights, (id) => others.some((p) => has(p[of], id)));
}

/** Whether an ascending list has a number. */
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
