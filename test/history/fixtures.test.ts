/** Series of texts and the history that a reader would want of them; the names of the folders say the phenomenon. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { historyOf } from "../../src/history/history.js";
import type { LanguageCode, ParagraphKind, Resolution } from "../../src/model/resolution.js";
import { historyText } from "../../src/report/history/text.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { paragraph, resolution } from "../support/resolutions.js";

const FIXTURES = fileURLToPath(new URL("../fixtures/history/", import.meta.url));
const KINDS: Readonly<Record<string, ParagraphKind>> = { PP: "preambular", OP: "operative" };

/** The texts of a series: `= SYMBOL` begins one, each other line is a paragraph behind its address. */
function seriesOf(file: string, language: LanguageCode): Resolution[] {
  return file
    .split(/^= /m)
    .slice(1)
    .map((part) => {
      const [symbol = "", ...lines] = part.trimEnd().split("\n");
      const paragraphs = lines.map((line) => {
        const [, id = "", text = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
        return paragraph(id, text, { kind: KINDS[id.slice(0, 2)] ?? "text" });
      });
      return resolution({ symbol, source: `${symbol.replaceAll("/", "-")}.txt`, language, paragraphs });
    });
}

describe("the history of a series", () => {
  for (const name of readdirSync(FIXTURES)) {
    it(name, async () => {
      const folder = join(FIXTURES, name);
      const language = readFileSync(join(folder, "language.txt"), "utf8").trim() as LanguageCode;
      const texts = seriesOf(readFileSync(join(folder, "series.txt"), "utf8"), language);
      const history = historyOf(texts);
      for (const { text, words } of history.paragraphs) {
        expect(words.map((w) => text.slice(w.start, w.end)).join("")).toBe(text);
      }
      const labels = await labelsFor("en");
      const told = historyText(history, { labels, width: 80, color: false, full: false });
      const expected = join(folder, "expected.txt");
      // A new fixture fails once, and leaves what came out to be read and corrected by hand before it is committed.
      const isNew = !existsSync(expected);
      if (isNew) writeFileSync(expected, told);
      expect(isNew, "expected.txt was missing").toBe(false);
      expect(told).toBe(readFileSync(expected, "utf8"));
    });
  }
});
