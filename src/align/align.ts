/** Aligns two texts: decides which old paragraphs became which new ones. */
import { LANGUAGES } from "../language/languages.js";
import { Budget } from "../model/budget.js";
import type { Alignment, Evidence, Quality } from "../model/comparison.js";
import type { Rulings } from "../model/corrections.js";
import { coarse } from "../model/quality.js";
import type { Resolution } from "../model/resolution.js";
import { linkEmpty } from "./empties.js";
import { type Judge, judgeOf } from "./evidence.js";
import { linkExact } from "./exact.js";
import { linkLeftOver } from "./left-over.js";
import { likenessOf } from "./likeness.js";
import { linksOf } from "./links.js";
import { type AlignOptions, DEFAULTS } from "./options.js";
import type { Group } from "./order.js";
import { candidates } from "./overlap.js";
import { profiles } from "./profiles.js";
import { relink } from "./relink.js";
import { heeding, ruledOf } from "./rulings.js";
import { groupsOf } from "./splits.js";
import { type Matter, type Pass, repeated, type State, stateOf } from "./state.js";
import { dropWeakMoves } from "./weak-moves.js";

/** Links around a pair count as evidence for it, so scoring is repeated until no link changes, but at most this often. */
const ROUNDS = 8;

/** The passes in order. */
const PASSES: readonly Pass[] = [
  heeding(linkExact),
  repeated(heeding(relink), ROUNDS),
  heeding(dropWeakMoves),
  heeding(linkLeftOver),
  heeding(linkEmpty),
];

/** The alignment is called coarse if at least this share of paragraphs can hardly be told from many others. */
const CROWDED_SHARE = 0.2;

/** Texts with fewer paragraphs are so small that every candidate is compared. */
const CROWDED_LEAST = 500;

/** A link whose score is less than this above the least score is marked as doubtful. */
const DOUBT = 0.06;

/** What a run gets in addition to the texts and the options. */
export interface AlignRun extends Rulings {
  /** The remaining budget of steps of the run. */
  readonly budget?: Budget;
}

/**
 * Aligns the paragraphs of two resolutions.
 *
 * @param options weights and thresholds; by default those chosen on the corpus
 * @param run the budget of steps, and a reader's rulings: `link` pairs of addresses are linked whatever the evidence says, `unlink` pairs
 *   are not
 * @returns every paragraph of both texts in exactly one link, in the order of the new text, with removed ones where they used to be;
 *   `coarse` if so many paragraphs are nearly the same that not all could be compared, or if the steps ran out
 * @throws UserError if a ruling names no paragraph or contradicts another one
 * @example
 * align(before, after).links[0]; // { old: ["F"], new: ["F"], relation: "unchanged", … }
 */
export function align(
  before: Resolution,
  after: Resolution,
  options: AlignOptions = DEFAULTS,
  { budget = new Budget(), ...rulings }: AlignRun = {},
): Alignment {
  const refused = budget.refused;
  const { matter, quality } = prepared(before, after, options, { budget, ...rulings });
  const state = settle(matter);
  const judge = judgeOf(matter, state);
  const links = linksOf({
    before: before.paragraphs,
    after: after.paragraphs,
    groups: groupsOf(matter, state, judge),
    evidence: (group) => evidenceOf(group, judge, matter),
  });
  return { links, quality: budget.refused > refused ? CUT_SHORT : quality };
}

const CUT_SHORT = coarse("too-long");

/** The input of the passes. */
export function matterOf(before: Resolution, after: Resolution, options: AlignOptions = DEFAULTS): Matter {
  return prepared(before, after, options, { budget: new Budget() }).matter;
}

/** The links after all passes, without splits and merges. */
export function settle(matter: Matter): State {
  const { before, after } = matter.profiles;
  return PASSES.reduce((state, pass) => pass(matter, state), stateOf(before.length, after.length, []));
}

/** The groups that become links. */
export function groupsOfMatter(matter: Matter): Group[] {
  const state = settle(matter);
  return groupsOf(matter, state, judgeOf(matter, state));
}

function prepared(
  before: Resolution,
  after: Resolution,
  options: AlignOptions,
  { budget, ...rulings }: Rulings & { readonly budget: Budget },
): { matter: Matter; quality: Quality } {
  const model = profiles(before.paragraphs, after.paragraphs, LANGUAGES[before.language], LANGUAGES[after.language]);
  const { byNew, crowded } = candidates(model);
  return {
    matter: {
      profiles: model,
      likeness: likenessOf(model, budget),
      candidates: byNew,
      options,
      budget,
      ruled: ruledOf(rulings, before.paragraphs, after.paragraphs),
    },
    quality: qualityOf(crowded, after.paragraphs.length),
  };
}

function qualityOf(crowded: number, all: number): Quality {
  if (all < CROWDED_LEAST || crowded < CROWDED_SHARE * all) return { level: "exact" };
  return coarse("many-alike", { crowded, all });
}

function evidenceOf({ main: [i, j] }: Group, judge: Judge, { options, ruled }: Matter): Evidence {
  const score = judge.score(i, j);
  const isRuled = ruled.links.some(([x, y]) => x === i && y === j);
  return { score, parts: judge.parts(i, j), doubtful: !isRuled && score < options.least + DOUBT };
}
