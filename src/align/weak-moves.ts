/** Drops weak links that cross the order of the others: a paragraph that kept its place may be linked on little evidence, one that jumped may not. */
import { chain } from "./chain.js";
import { judgeOf } from "./evidence.js";
import { type Pair, type Pass, stateOf } from "./state.js";

/** Drops links that cross the heaviest chain of links and score less than `leastMoved`. */
export const dropWeakMoves: Pass = (matter, state) => {
  const judge = judgeOf(matter, state);
  const links: { readonly old: number; readonly new: number; readonly weight: number }[] = [];
  state.toNew.forEach((j, i) => {
    if (j !== -1) links.push({ old: i, new: j, weight: judge.score(i, j) });
  });
  const inOrder = new Set(chain(links));
  const kept = links.filter((l) => inOrder.has(l) || l.weight >= matter.options.leastMoved);
  return stateOf(
    state.toNew.length,
    state.toOld.length,
    kept.map((l): Pair => [l.old, l.new]),
  );
};
