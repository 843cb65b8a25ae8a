/** What holds of every alignment, on made-up texts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.js";
import { chain } from "../../src/align/chain.js";
import type { Link } from "../../src/model/comparison.js";
import { resolutionOfLines } from "../support/resolutions.js";

const RUNS = { seed: 20260101, numRuns: 60 };

const word = fc.constantFrom(
  ..."harbour treaty pilot reef vessel audit charter buoy tariff lagoon survey fleet".split(" "),
);
const sentence = fc.array(word, { minLength: 0, maxLength: 9 }).map((words) => words.join(" "));
const numbered = (texts: readonly string[]) => resolutionOfLines(texts.map((text, k) => `${k + 1}. ${text}`));
const text = fc.array(sentence, { maxLength: 14 }).map(numbered);

const single = (links: readonly Link[]): Link[] => links.filter((l) => l.old.length === 1 && l.new.length === 1);

describe("an alignment", () => {
  it("has every paragraph of both texts once", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { links } = align(before, after);
        expect(links.flatMap((l) => l.old).sort()).toEqual(before.paragraphs.map((p) => p.id).sort());
        expect(links.flatMap((l) => l.new).sort()).toEqual(after.paragraphs.map((p) => p.id).sort());
      }),
      RUNS,
    );
  });

  it("of a text with itself says that nothing changed", () => {
    fc.assert(
      fc.property(text, (same) => {
        const { links } = align(same, same);
        const changed = links.filter((l) => l.moved || (l.relation !== "unchanged" && l.old.length * l.new.length > 0));
        expect(changed).toEqual([]);
      }),
      RUNS,
    );
  });

  it("marks as moved what leaves the others in order, and gives scores that are the sum of their parts", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { links } = align(before, after);
        const place = new Map(before.paragraphs.map((p, k) => [p.id, k]));
        const still = single(links).filter((l) => !l.moved);
        const places = still.map((l) => place.get(l.old[0] ?? "") ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { evidence } of links) {
          if (!evidence) continue;
          const sum = Object.values(evidence.parts).reduce((a, b) => a + b, 0);
          expect(evidence.score).toBeCloseTo(sum, 9);
        }
      }),
      RUNS,
    );
  });
});

describe("chain", () => {
  const weight = (links: readonly { weight: number }[]): number => links.reduce((sum, l) => sum + l.weight, 0);
  const links = fc
    .uniqueArray(fc.nat(30), { maxLength: 9 })
    .chain((news) =>
      fc.tuple(
        fc.constant(news),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: news.length, maxLength: news.length }),
      ),
    )
    .map(([news, weights]) => news.map((now, old) => ({ old, new: now, weight: weights[old] ?? 1 })));

  it("is in order and no other choice is heavier", () => {
    fc.assert(
      fc.property(links, (all) => {
        const picked = chain(all);
        for (const [k, link] of picked.entries()) expect(link.new).toBeGreaterThan(picked[k - 1]?.new ?? -1);
        let heaviest = 0;
        for (let choice = 0; choice < 1 << all.length; choice++) {
          const some = all.filter((_, k) => choice & (1 << k));
          if (some.every((l, k) => k === 0 || l.new > (some[k - 1]?.new ?? 0)))
            heaviest = Math.max(heaviest, weight(some));
        }
        expect(weight(picked)).toBe(heaviest);
      }),
      RUNS,
    );
  });
});
