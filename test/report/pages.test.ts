import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type DefaultTreeAdapterTypes, parse as parseHtml } from "parse5";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/model/comparison.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { htmlReport } from "../../src/report/html/report.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { escaped } from "../../src/report/markdown/escape.js";
import { markdownReport } from "../../src/report/markdown/report.js";
import { textReport } from "../../src/report/text/report.js";
import { resolutionOf } from "../support/resolutions.js";
import { smallPair } from "../support/small-pair.js";

const options = async (code: LanguageCode = "en") => ({
  labels: await labelsFor(code),
  view: { only: [], context: 0 },
  sideBySide: false,
  width: 80,
  color: false,
});

const HOSTILE = `</p><script>alert(1)</script><img src=x onerror="alert(2)"> & ' \u202E\u001b[2J **b** [a](http://e.org) @who #1 | <!--`;
const hostile = compare(
  resolutionOf([["OP1", `Notes ${HOSTILE} here;`]], { title: HOSTILE, source: HOSTILE }),
  resolutionOf([["OP1", `Notes ${HOSTILE} there;`]], { title: HOSTILE, source: HOSTILE }),
);

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const inside = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...inside] : inside;
}

describe("the HTML report", () => {
  it("shows markup, scripts and overrides of a document as text", async () => {
    const elements = elementsOf(parseHtml(htmlReport(hostile, await options())));
    const names = new Set(elements.map((e) => e.tagName));
    expect(elements.filter((e) => e.tagName === "script")).toHaveLength(1);
    expect(names.has("img")).toBe(false);
    const attributes = elements.flatMap((e) => e.attrs.map((a) => a.name));
    expect(attributes.filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
    const shown = htmlReport(hostile, await options()).replace(/<script>.*<\/script>/s, "");
    expect(shown).not.toMatch(/[\u202E\p{Cc}](?<!\n)/u);
  });

  it("lets nothing run but its own style and script, known by their hashes, and loads nothing", async () => {
    const html = htmlReport(hostile, await options());
    const hash = (tag: string): string => {
      const content = html.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`))?.[1] ?? "";
      return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    };
    const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash("style")};`);
    expect(policy).toContain(`script-src ${hash("script")};`);
    expect(html).not.toMatch(/<link|@import|url\(/);
  });

  it("gives each paragraph an address of its own to link to", async () => {
    const { before, after } = smallPair("en");
    const elements = elementsOf(parseHtml(htmlReport(compare(before, after), await options())));
    const ids = elements.flatMap((e) => e.attrs.filter((a) => a.name === "id").map((a) => a.value));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["F", "PP1", "OP1", "OP2", "OP3", "old-OP3"]));
    const targets = elements
      .flatMap((e) => e.attrs.filter((a) => a.name === "href").map((a) => a.value))
      .map((href) => decodeURIComponent(href.slice(1)));
    for (const target of targets) expect(ids).toContain(target);
  });

  it("is set from right to left in Arabic", async () => {
    const { before, after } = smallPair("ar");
    const html = htmlReport(compare(before, after), await options("ar"));
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('<div class="text" lang="ar" dir="rtl">');
  });
});

describe("the Markdown report", () => {
  it.each([
    ["<b>*x*</b> & _y_", "&lt;b&gt;\\*x\\*&lt;/b&gt; &amp; \\_y\\_"],
    ["1. Notes", "1\\. Notes"],
    ["- item", "\\- item"],
    ["[a](b) `c` | d", "\\[a\\](b) \\`c\\` \\| d"],
    ["http://e.org www.e.org", "http\\://e.org www\\.e.org"],
    ["@who #12 :smile:", "@<!-- -->who #<!-- -->12 :<!-- -->smile:"],
    ["A/RES/64/50 (2009)", "A/RES/64/50 (2009)"],
  ])("shows %s as it is", (text, markdown) => expect(escaped(text)).toBe(markdown));

  it("keeps a redline's tags and no others", async () => {
    const markdown = markdownReport(hostile, await options());
    const tags = [...markdown.replace(/<!-- -->/g, "").matchAll(/<(\/?\w+)[^>]*>/g)].map((m) => m[1]);
    expect(new Set(tags)).toEqual(new Set(["del", "/del", "ins", "/ins"]));
  });
});

describe("a report on some kinds of change", () => {
  const text = (words: string, report: string) =>
    resolutionOf([
      ["OP1", `Urges States to pay ${words} dollars to the fund;`],
      ["OP2", `Requests the Secretary-General to submit a ${report} report;`],
      ["OP3", "Decides to meet."],
    ]);
  const old = text("twelve", "short");
  const after = resolutionOf([
    ["OP1", "Calls upon States to pay thirty dollars to the fund;"],
    ["OP2", "Requests the Secretary-General to submit a comprehensive report;"],
    ["OP3", "Decides to meet."],
  ]);
  const comparison = compare(old, after);

  it("leads with those kinds alone, and says of how many changes it tells", async () => {
    const told = { ...(await options()), view: { only: ["quantity" as const], context: 0 } };
    const [lead = ""] = /Changes of substance \(1\)\n(.*?)\n\n/s.exec(textReport(comparison, told)) ?? [];
    expect(lead.replace(/\s+/g, " ")).toContain("twelve → thirty dollars");
    expect(lead).not.toContain("comprehensive");
    expect(textReport(comparison, { ...told, view: { only: [], context: 0 } })).toContain("comprehensive");
    for (const report of [textReport, markdownReport, htmlReport]) {
      expect(report(comparison, told)).toContain("1 of 2 changes shown");
      expect(report(comparison, { ...told, view: { only: [], context: 0 } })).not.toMatch(/^.*\b1 of 2 changes shown/m);
    }
  });

  it("has no link to what the page leaves out", async () => {
    const view = { only: ["quantity" as const], context: 0 };
    const elements = elementsOf(parseHtml(htmlReport(comparison, { ...(await options()), view })));
    const ids = elements.flatMap((e) => e.attrs.filter((a) => a.name === "id").map((a) => a.value));
    expect(ids).toContain("OP1");
    expect(ids).not.toContain("OP2");
    for (const href of elements.flatMap((e) => e.attrs.filter((a) => a.name === "href").map((a) => a.value))) {
      expect(ids).toContain(decodeURIComponent(href.slice(1)));
    }
  });
});

describe("every report", () => {
  const texts = ["en", "zh", "ar"] as const;

  // Comparisons as data, so that only a change of the reports themselves changes these.
  it.each(texts)("says the same as last time of a small pair in %s, in text and Markdown", async (code) => {
    const folder = "../fixtures/report/small-pair";
    const comparison: Comparison = JSON.parse(
      await readFile(new URL(`${folder}/${code}.comparison.json`, import.meta.url), "utf8"),
    );
    const told = await options(code);
    await expect(textReport(comparison, told)).toMatchFileSnapshot(`${folder}/${code}.inline.txt`);
    await expect(textReport(comparison, { ...told, sideBySide: true })).toMatchFileSnapshot(
      `${folder}/${code}.side-by-side.txt`,
    );
    await expect(markdownReport(comparison, told)).toMatchFileSnapshot(`${folder}/${code}.md`);
  });

  it("gives the same bytes for the same texts", async () => {
    const { before, after } = smallPair("en");
    const told = await options();
    for (const report of [textReport, markdownReport, htmlReport]) {
      expect(report(compare(before, after), told)).toBe(report(compare(before, after), told));
    }
  });

  it("says so where two texts are the same", async () => {
    const { before } = smallPair("en");
    const told = await options();
    for (const report of [textReport, markdownReport, htmlReport]) {
      expect(report(compare(before, before), told)).toContain(told.labels.identical);
    }
  });
});
