/** Marks the paragraphs that moved: the smallest set that explains the new order and, among sets of that size, the one with the least text. */
import { chain } from "./chain.js";

/** Old and new positions that belong together, each list ascending, and the pair among them that is most alike. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly main: readonly [number, number];
}

/**
 * Decides which groups moved. Groups of one old and one new paragraph are put into the longest chain in order first; a split or merge moved
 * if none of its pairs fits into that chain.
 *
 * @param groups no position in two of them
 * @param size length of a group's text, which decides between chains of equal length
 */
export function movedGroups(groups: readonly Group[], size: (group: Group) => number): Set<Group> {
  const single = groups.filter((g) => g.old.length === 1 && g.new.length === 1);
  const sizes = single.map(size);
  // One more link outweighs any amount of text.
  const one = sizes.reduce((sum, s) => sum + s, 0) + 1;
  const kept = chain(
    single.map((group, k) => ({ group, old: group.main[0], new: group.main[1], weight: one + (sizes[k] ?? 0) })),
  );
  const still = new Set(kept.map((k) => k.group));
  const moved = new Set(single.filter((g) => !still.has(g)));
  for (const group of groups) {
    if (group.old.length === 1 && group.new.length === 1) continue;
    const fits = group.old.some((i) => group.new.some((j) => kept.every((k) => k.old < i === k.new < j)));
    if (!fits) moved.add(group);
  }
  return moved;
}
