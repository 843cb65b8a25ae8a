/** Links that a reader has decided: pairs that must be linked whatever the evidence says, and pairs that must not be. */
import type { Rulings } from "../model/corrections.js";
import { UserError } from "../model/errors.js";
import type { Paragraph } from "../model/resolution.js";
import { type Pair, type Pass, type Ruled, stateOf } from "./state.js";

/**
 * Converts rulings from addresses to positions.
 *
 * @throws UserError if an address is not in the text (`no-such-paragraph`), a pair is both to be linked and not to be linked
 *   (`ruled-twice`), or many would become many (`many-to-many`)
 */
export function ruledOf(
  { link = [], unlink = [] }: Rulings,
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): Ruled {
  const places = { old: positions(before), new: positions(after) };
  const key = ([i, j]: Pair): number => i * after.length + j;
  const pairOf = ([old, now]: readonly [string, string]): Pair => [
    at(places.old, old, "old"),
    at(places.new, now, "new"),
  ];
  const wanted = link.map(pairOf);
  const forbidden = new Set(unlink.map(pairOf).map(key));
  const linkedOld = new Map<number, number>();
  const linkedNew = new Map<number, number>();
  const links: Pair[] = [];
  const parts: Pair[] = [];
  wanted.forEach((pair, k) => {
    const [i, j] = pair;
    const names = link[k]?.join(" and ");
    if (forbidden.has(key(pair))) {
      throw new UserError("ruled-twice", `${names} are to be linked and not to be linked: leave one of the two out.`);
    }
    const many = (side: 0 | 1): boolean => wanted.filter((other) => other[side] === pair[side]).length > 1;
    if (many(0) && many(1)) {
      const rule = "one paragraph may become many, or many one, but never many many";
      throw new UserError("many-to-many", `${names} cannot be linked beside the other links: ${rule}.`);
    }
    (linkedOld.has(i) || linkedNew.has(j) ? parts : links).push(pair);
    if (!linkedOld.has(i)) linkedOld.set(i, j);
    if (!linkedNew.has(j)) linkedNew.set(j, i);
  });
  const isAllowed = (i: number, j: number): boolean => !forbidden.has(key([i, j]));
  return {
    links,
    parts,
    mayLink: (i, j) => isAllowed(i, j) && (linkedOld.get(i) ?? j) === j && (linkedNew.get(j) ?? i) === i,
    mayJoin: (i, j) => isAllowed(i, j) && !linkedOld.has(i) && !linkedNew.has(j),
  };
}

/** Makes a pass respect the rulings: pairs that are ruled out are removed, and ruled pairs are linked whatever else the pass does. */
export const heeding =
  (pass: Pass): Pass =>
  (matter, state) => {
    const { links, mayLink } = matter.ruled;
    const found: Pair[] = [...links];
    pass(matter, state).toNew.forEach((j, i) => {
      if (j !== -1 && mayLink(i, j)) found.push([i, j]);
    });
    return stateOf(state.toNew.length, state.toOld.length, found);
  };

const positions = (side: readonly Paragraph[]): Map<string, number> => new Map(side.map((p, at) => [p.id, at]));

function at(places: ReadonlyMap<string, number>, id: string, side: "old" | "new"): number {
  const place = places.get(id);
  if (place !== undefined) return place;
  throw new UserError(
    "no-such-paragraph",
    `The ${side} text has no paragraph ${id}. \`resdiff parse\` shows the addresses of a text.`,
    {
      data: { id, side },
    },
  );
}
