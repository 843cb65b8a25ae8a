/** What the reports on several languages say, and that nothing of a text can break out of them. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { concord } from "../../src/concord/concord.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { concordHtml } from "../../src/report/concord/html.js";
import { CONCORD_LABELS } from "../../src/report/concord/labels.js";
import { concordMarkdown } from "../../src/report/concord/markdown.js";
import { concordText } from "../../src/report/concord/text.js";
import { concordXlsx } from "../../src/report/concord/xlsx.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { resolutionOf } from "../support/resolutions.js";

const inLanguage = (language: LanguageCode, text: string) =>
  resolutionOf([["OP1", text]], { language, source: `${language}.txt`, symbol: "A/RES/64/902" });

const texts = [
  inLanguage("en", "Decides to <b>meet</b> for 15 days;"),
  inLanguage("fr", "Décide de siéger 15 jours ;"),
  inLanguage("ar", "تقرر أن تجتمع لمدة 16 يوما؛"),
];
const found = concord(texts);

describe("a report on several languages", () => {
  it("prints what stands alone first, within the columns, in the reader's language", async () => {
    const text = concordText(found, { labels: await labelsFor("en"), width: 80, color: false });
    expect(text).toContain("OP1 number · Arabic alone · difference");
    expect(text.indexOf("! ar  16")).toBeLessThan(text.indexOf("  en fr 15"));
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const russian = concordText(found, { labels: await labelsFor("ru"), width: 80, color: false });
    expect(russian).toContain("число · только арабский · расхождение");
  });

  it("is a page that marks the words in the texts, from right to left where due, and runs nothing", async () => {
    const html = concordHtml(found, { labels: await labelsFor("en"), texts });
    expect(html).toContain(
      '<p lang="ar" dir="rtl"><span class="label">1.</span> تقرر أن تجتمع لمدة <mark>16</mark> يوما؛</p>',
    );
    expect(html).toContain("&lt;b&gt;meet&lt;/b&gt; for <mark>15</mark> days;");
    expect(html).not.toContain("<script");
    expect(html).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
  });

  it("is a workbook with a row a finding and the texts side by side", async () => {
    const parts = unzipSync(concordXlsx(found, { labels: await labelsFor("en"), texts }));
    const [first, second] = [1, 2].map((n) => strFromU8(parts[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array()));
    expect(first).toContain("Arabic alone");
    expect(first).toContain("16");
    expect(second).toContain("Décide de siéger ");
  });

  it("is Markdown that shows signs of its own as they are", async () => {
    expect(concordMarkdown(found, { labels: await labelsFor("en") })).toContain("**ar: 16**");
  });

  it("has words for everything in all six languages", () => {
    const names = Object.keys(CONCORD_LABELS.en.kinds);
    for (const labels of Object.values(CONCORD_LABELS)) {
      expect(Object.keys(labels.kinds)).toEqual(names);
      expect(new Set(Object.values(labels.kinds)).size).toBe(names.length);
    }
  });
});
