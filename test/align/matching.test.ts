/** One-to-one links out of rated pairs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matching } from "../../src/align/matching.js";
import type { Pair } from "../../src/align/state.js";
import { Budget } from "../../src/model/budget.js";

const rated = (...list: readonly (readonly [number, number, number])[]) =>
  list.map(([i, j, weight]) => ({ pair: [i, j] as Pair, weight }));

describe("matching", () => {
  it("links the best pairs", () => {
    const { toNew } = matching(2, 2, rated([0, 0, 0.5], [0, 1, 0.1], [1, 1, 0.4]), { beside: 0 });
    expect([...toNew]).toEqual([0, 1]);
  });

  it("lets one good link give way to two that are worth more together", () => {
    const { toNew, toOld } = matching(2, 2, rated([1, 0, 0.5], [0, 0, 0.3], [1, 1, 0.3]), { beside: 0 });
    expect([...toNew]).toEqual([0, 1]);
    expect([...toOld]).toEqual([0, 1]);
  });

  it("keeps one good link that is worth more than two", () => {
    const { toNew } = matching(2, 2, rated([1, 0, 0.7], [0, 0, 0.3], [1, 1, 0.3]), { beside: 0 });
    expect([...toNew]).toEqual([-1, 0]);
  });

  it("lets it give way to two that stand side by side in both texts, and not back", () => {
    const besides = rated([1, 0, 0.7], [0, 0, 0.3], [1, 1, 0.3]);
    expect([...matching(2, 2, besides, { beside: 0.2 }).toNew]).toEqual([0, 1]);
    const apart = rated([2, 0, 0.7], [0, 0, 0.3], [2, 2, 0.3]);
    expect([...matching(3, 3, apart, { beside: 0.2 }).toNew]).toEqual([-1, -1, 0]);
  });

  it("looks for exchanges once where no steps are left, and refuses to look again", () => {
    const pairs = rated([1, 0, 0.5], [0, 0, 0.3], [1, 1, 0.3]);
    const budget = new Budget(2);
    expect([...matching(2, 2, pairs, { beside: 0, budget }).toNew]).toEqual([0, 1]);
    expect(budget.refused).toBe(1);
  });

  it("prefers the earlier of equal pairs, whatever their order", () => {
    const pairs = rated([0, 0, 0.5], [0, 1, 0.5], [1, 0, 0.5], [1, 1, 0.5]);
    expect([...matching(2, 2, pairs, { beside: 0 }).toNew]).toEqual([0, 1]);
    expect([...matching(2, 2, pairs.reverse(), { beside: 0 }).toNew]).toEqual([0, 1]);
  });

  it("lets two who lost their partners take each other", () => {
    const { toNew } = matching(2, 2, rated([0, 0, 0.5], [1, 1, 0.1], [0, 1, 0.4], [1, 0, 0.4]), { beside: 0 });
    expect([...toNew]).toEqual([1, 0]);
  });

  it("links each once, both ways alike, and loses nothing against the strongest first", () => {
    const pair = fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 100 }));
    const all = fc.uniqueArray(pair, { selector: ([i, j]) => 6 * i + j, maxLength: 30 });
    fc.assert(
      fc.property(all, (list) => {
        const weights = new Map(list.map(([i, j, w]) => [6 * i + j, w]));
        const { toNew, toOld } = matching(6, 6, rated(...list), { beside: 0 });
        let got = 0;
        toNew.forEach((j, i) => {
          if (j === -1) return;
          expect(toOld[j]).toBe(i);
          got += weights.get(6 * i + j) ?? Number.NaN;
        });
        expect([...toOld].filter((i) => i !== -1)).toHaveLength([...toNew].filter((j) => j !== -1).length);
        const taken = new Set<string>();
        let strongestFirst = 0;
        for (const [i, j, w] of [...list].sort((a, b) => b[2] - a[2] || a[1] - b[1] || a[0] - b[0])) {
          if (taken.has(`old ${i}`) || taken.has(`new ${j}`)) continue;
          taken.add(`old ${i}`).add(`new ${j}`);
          strongestFirst += w;
        }
        expect(got).toBeGreaterThanOrEqual(strongestFirst);
      }),
    );
  });

  it("ends where no exchange raises the sum of weights and of what neighbours are worth to each other", () => {
    const pair = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 100 }));
    const all = fc.uniqueArray(pair, { selector: ([i, j]) => 5 * i + j, maxLength: 20 });
    fc.assert(
      fc.property(all, fc.nat(60), (list, beside) => {
        const sumOf = (links: readonly (readonly [number, number, number])[]): number => {
          const both = links.flatMap(([i, j]) => links.filter(([x, y]) => x === i + 1 && y === j + 1));
          return links.reduce((sum, [, , weight]) => sum + weight, beside * both.length);
        };
        const { toNew } = matching(5, 5, rated(...list), { beside });
        const linked = list.filter(([i, j]) => toNew[i] === j);
        for (const link of list) {
          const others = linked.filter(([i, j]) => i !== link[0] && j !== link[1]);
          expect(sumOf([...others, link])).toBeLessThanOrEqual(sumOf(linked));
        }
      }),
    );
  });

  it("does not go round in a circle where the bonus of neighbours makes either of two choices look better", () => {
    const pairs = rated([0, 0, 5], [0, 1, 8], [1, 0, 1], [1, 1, 7], [2, 0, 6]);
    expect([...matching(3, 3, pairs, { beside: 4 }).toNew]).toEqual([0, 1, -1]);
  });

  it("links nothing where nothing is rated", () => {
    expect([...matching(2, 1, [], { beside: 0 }).toNew]).toEqual([-1, -1]);
  });
});
