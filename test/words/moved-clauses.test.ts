/** Clauses that left a paragraph which stays, for one that was there before. */
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/model/comparison.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import type { Item } from "../../src/redline/item.js";
import { redline } from "../../src/redline/redline.js";
import { ar } from "../../src/report/labels/ar.js";
import { en } from "../../src/report/labels/en.js";
import { remarks } from "../../src/report/phrases.js";
import { resolutionOf, type Short } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";

/** Where each clause went, with its words in the new text. */
const wentIn = ({ entries, new: now }: Comparison): string[] =>
  entries.flatMap(({ clauses = [] }) =>
    clauses.flatMap(({ went, old, new: { paragraph, start, end } }) => {
      const text = now.paragraphs.find((p) => p.id === paragraph)?.text.slice(start, end);
      return went === "to" ? [`${old.paragraph} > ${paragraph}: ${text}`] : [];
    }),
  );

function compared(before: readonly Short[], after: readonly Short[], language: LanguageCode = "en"): Comparison {
  const [old, now] = [before, after].map((paragraphs) => resolutionOf(paragraphs, { language }));
  if (!old || !now) throw new Error("two texts were given");
  const comparison = compare(old, now);
  expectRoundTrip(comparison);
  return comparison;
}

const LOCKS = "Requests the Board of Weirs to inspect all sluices and locks of the lower valley";
const PUMPS = "Encourages the village councils to keep a register of pumps, cisterns and springs";
const CLAUSE =
  "publish the measured water levels of every reservoir in the regional gazette on the first market day of each agricultural season";

describe("a clause that left a paragraph which stays", () => {
  const chain = compared(
    [
      ["OP1", `${LOCKS}, and to ${CLAUSE};`],
      ["OP2", `${PUMPS};`],
    ],
    [
      ["OP1", `${LOCKS};`],
      ["OP2", `${PUMPS}, and to ${CLAUSE};`],
    ],
  );

  it("is told by both paragraphs, which keep their links", () => {
    expect(chain.entries.map(({ old, new: now }) => [old, now])).toEqual([
      [["OP1"], ["OP1"]],
      [["OP2"], ["OP2"]],
    ]);
    expect(chain.entries.map(({ clauses = [] }) => clauses.map(({ went }) => went))).toEqual([["to"], ["from"]]);
    expect(wentIn(chain).join()).toContain(CLAUSE);
    const said = redline(chain).items.filter((item): item is Item => item.kind === "item");
    const [from, to] = said.map((item) => remarks(item, en).join());
    expect(from).toMatch(/^the clause “.*publish the measured water levels.*” moved to OP2$/);
    expect(to).toMatch(/^the clause “.*publish the measured water levels.*” came from OP1/);
  });

  it("may have been put a little otherwise", () => {
    const { entries } = compared(
      [
        ["OP1", `${LOCKS}, and to ${CLAUSE};`],
        ["OP2", `${PUMPS};`],
      ],
      [
        ["OP1", `${LOCKS};`],
        ["OP2", `${PUMPS}, and to ${CLAUSE.replace("measured", "newly measured").replace("every", "each")};`],
      ],
    );
    expect(entries.map(({ clauses = [] }) => clauses.length)).toEqual([1, 1]);
  });

  it("is found in Arabic", () => {
    const locks = "تطلب إلى مجلس السدود أن يفحص جميع بوابات الوادي الأسفل وأقفاله";
    const pumps = "تشجع مجالس القرى على مسك سجل بالمضخات والصهاريج والينابيع";
    const clause =
      "وأن ينشر مناسيب المياه المقيسة في كل خزان من خزانات المنطقة في أول يوم سوق من كل فصل من فصول السنة الزراعية مع بيان أسباب ارتفاع المناسيب أو انخفاضها";
    const found = compared(
      [
        ["OP1", `${locks} ${clause}؛`],
        ["OP2", `${pumps}؛`],
      ],
      [
        ["OP1", `${locks}؛`],
        ["OP2", `${pumps} ${clause}؛`],
      ],
      "ar",
    );
    expect(found.entries.map(({ clauses = [] }) => clauses.map(({ went }) => went))).toEqual([["to"], ["from"]]);
    const items = redline(found).items.filter((item): item is Item => item.kind === "item");
    expect(items.map((item) => remarks(item, ar).join()).join()).toContain("OP2");
  });
});

describe("no clause is told", () => {
  it("of a name that another paragraph has now", () => {
    const name = "the Convention on the Upkeep of Weirs and Locks";
    const { entries } = compared(
      [
        ["OP1", `${LOCKS}, as set out in ${name};`],
        ["OP2", `${PUMPS};`],
      ],
      [
        ["OP1", `${LOCKS};`],
        ["OP2", `${PUMPS}, as set out in ${name};`],
      ],
    );
    expect(entries.some(({ clauses }) => clauses)).toBe(false);
  });

  it("of words that a third paragraph has as well", () => {
    const third: Short = ["OP3", `Invites the regional commissions to ${CLAUSE};`];
    const { entries } = compared(
      [["OP1", `${LOCKS}, and to ${CLAUSE};`], ["OP2", `${PUMPS};`], third],
      [["OP1", `${LOCKS};`], ["OP2", `${PUMPS}, and to ${CLAUSE};`], third],
    );
    expect(entries.some(({ clauses }) => clauses)).toBe(false);
  });
});
