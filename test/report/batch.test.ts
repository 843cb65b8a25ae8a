/** The page of a library: its words in six languages, and how large it becomes. */
import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES } from "../../src/model/resolution.js";
import { batchHtml } from "../../src/report/batch/html.js";
import { BATCH_LABELS } from "../../src/report/batch/labels.js";
import type { IndexRow } from "../../src/report/batch/row.js";
import { labelsFor } from "../../src/report/labels/load.js";

/** Each label with the values that it has room for, by its place. */
function rooms(labels: object, place = ""): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(labels)) {
    if (typeof value === "object" && value !== null) Object.assign(found, rooms(value, `${place}${name}.`));
    else found[`${place}${name}`] = [...String(value).matchAll(/\{\w+\}/g)].map(String).sort();
  }
  return found;
}

describe("the words of the page", () => {
  it.each(LANGUAGE_CODES)("have room for the same values in %s, and are never empty", (code) => {
    expect(rooms(BATCH_LABELS[code])).toEqual(rooms(BATCH_LABELS.en));
    expect(JSON.stringify(BATCH_LABELS[code])).not.toContain('""');
  });
});

/** A row that says as much as a row can. */
const row = (order: number): IndexRow => ({
  symbol: `78/${order}`,
  title: "决议的标题".repeat(30),
  language: "zh",
  body: "GA",
  session: 78,
  date: "2023-12-19",
  order,
  follows: "77/218",
  evidence: ["same title", "likeness"],
  instead: "76/199",
  every: 1,
  place: [2, 9],
  missing: [76, 77],
  comparison: {
    words: [12345, 1234, 1234, 1234, 1234],
    paragraphs: [123, 12, 12, 12, 12],
    length: [12345, 23456],
    substance: 123,
    doubts: 12,
    verbs: 23,
    verbList: Array.from(
      { length: 6 },
      () => ["OP12(a)(ii)", "促请各国和联合国系统", "又促请各国和联合国系统", -1] as const,
    ),
    picture: Array.from({ length: 60 }, (_, i) => [i % 5, 1234]).flat(),
  },
  report: `reports/A-RES-78-${order}.zh.html`,
});

describe("the page", () => {
  it("stays below five megabytes for two thousand resolutions, each of which says all that one can", async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => row(i + 1));
    const page = batchHtml(rows, { common: await labelsFor("zh"), errors: 0 });
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
  });

  it("lets nothing run but its own script", async () => {
    const hostile = { ...row(1), title: "</script><script>alert(1)</script>" };
    const page = batchHtml([hostile], { common: await labelsFor("en"), errors: 2 });
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain(`<a href="errors">2 errors</a>`);
  });
});
