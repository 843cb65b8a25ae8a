/** Tricky cases of the alignment, one folder a phenomenon: two texts and the links a careful reader makes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { Link } from "../../src/model/comparison.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { resolutionOfLines } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";

const FOLDER = new URL("../fixtures/align/", import.meta.url).pathname;

const lines = (name: string, file: string): string[] =>
  readFileSync(join(FOLDER, name, file), "utf8")
    .trim()
    .split("\n");

/** A link in the way `links.txt` writes it: `OP1 changed moved OP2`. */
function written({ old, new: now, relation, moved, renumbered }: Link): string {
  const flags = [moved ? "moved" : "", renumbered ? "renumbered" : ""];
  return [old.join("+") || "-", relation, ...flags, now.join("+") || "-"].filter(Boolean).join(" ");
}

/** The language is the ending of the folder's name, English where there is none. */
function languageOf(name: string): LanguageCode {
  return Object.values(LANGUAGES).find(({ code }) => name.endsWith(`.${code}`))?.code ?? "en";
}

describe("links like a careful reader", () => {
  it.each(readdirSync(FOLDER))("%s", (name) => {
    const language = languageOf(name);
    const comparison = compare(
      resolutionOfLines(lines(name, "old.txt"), [], language),
      resolutionOfLines(lines(name, "new.txt"), [], language),
    );
    expect(comparison.entries.map(written)).toEqual(lines(name, "links.txt"));
    expectRoundTrip(comparison);
  });
});
