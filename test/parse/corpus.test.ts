/** The official files: the same addresses in all six languages, and the structure that the corpus states. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readAkn } from "../../src/read/akn/akn.js";
import { CORPUS, lacks } from "../support/needs.js";

/** Of the linked resolutions, every third: enough to notice a break, and quick. */
const EACH = 3;

const addresses = (symbol: string, language: string): string => {
  const name = `${symbol.replace("/", "-")}.${language}.xml`;
  const { paragraphs } = parse(readAkn(readFileSync(`${CORPUS}xml/${name}`, "utf8"), name));
  return paragraphs.map((p) => p.id).join(" ");
};

interface Gold {
  readonly old_symbol: string;
  readonly new_symbol: string;
  readonly languages: readonly string[];
  readonly old: readonly string[];
  readonly new: readonly string[];
}

const missing = lacks("the corpus", CORPUS);

describe.skipIf(missing)("addresses of the official files", () => {
  const files = (missing ? [] : readdirSync(`${CORPUS}gold`)).filter((_, i) => i % EACH === 0);
  it.each(files)("%s", (file) => {
    const gold: Gold = JSON.parse(readFileSync(`${CORPUS}gold/${file}`, "utf8"));
    for (const language of gold.languages) {
      expect(addresses(gold.old_symbol, language), language).toBe(gold.old.join(" "));
      expect(addresses(gold.new_symbol, language), language).toBe(gold.new.join(" "));
    }
  });
});
