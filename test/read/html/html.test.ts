import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/read/html/html.js";
import { startBudget } from "../../../src/read/limits.js";
import { shown } from "../../support/shown.js";

const FIXTURES = join(import.meta.dirname, "../../fixtures/read/html");

const readPage = (html: string, limits = {}) => readHtml(html, "x.html", startBudget("x.html", limits), "accepted");

describe("reading HTML", () => {
  it.each(readdirSync(FIXTURES))("%s", async (name) => {
    const page = readPage(readFileSync(join(FIXTURES, name, "page.html"), "utf8"));
    await expect(shown(page)).toMatchFileSnapshot(join(FIXTURES, name, "expected.json"));
  });

  it("reads what was deleted where the text before the changes is wanted", () => {
    const { blocks } = readHtml("<p>A <del>b</del><ins>c</ins>", "x", startBudget("x"), "rejected");
    expect(blocks.map((b) => b.text)).toEqual(["A b"]);
  });

  it("refuses what nests too deep or grows without end", () => {
    const deep = "x.html nests more than 500 elements in one another, so it is no resolution and was not read.";
    expect(() => readPage("<div>".repeat(100_000))).toThrow(deep);
    expect(() => readPage("<b>".repeat(100_000))).toThrow(deep);
    expect(() => readPage("<p>a".repeat(60_000), { elements: 50_000 })).toThrow("x.html unpacks to far more");
  });

  it("says that a page of scripts holds no text", () => {
    expect(() => readPage("<html><script>document.write('x')</script>")).toThrow("x.html holds no text");
  });
});
