/** The pairs of test/pairs, linked and labelled by hand in six languages: scored by the benchmark's own measure. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { LANGUAGE_CODES } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { expectRoundTrip } from "../support/round-trip.js";

const root = new URL("../..", import.meta.url).pathname;
const folder = join(root, "test/pairs");
const built = existsSync(join(root, "dist/compare.js"));
if (!built) console.log("skipped: the pairs are scored from dist/, run npm run build first");

const pairs = readdirSync(folder)
  .filter((name) => !name.endsWith(".md"))
  .flatMap((pair) =>
    LANGUAGE_CODES.map((language) => ({ pair, language })).filter(({ language }) =>
      existsSync(join(folder, pair, `old.${language}.txt`)),
    ),
  );

describe("the pairs linked by hand", () => {
  it("are of all six languages", () => {
    expect(new Set(pairs.map(({ language }) => language))).toEqual(new Set(LANGUAGE_CODES));
  });

  it.each(pairs)("$pair in $language is read as its language and rebuilt to the letter", async ({ pair, language }) => {
    const [before, after] = await Promise.all(
      ["old", "new"].map(async (side) => parse(await read(join(folder, pair, `${side}.${language}.txt`)))),
    );
    if (!before || !after) throw new Error("two texts were read");
    expect([before.language, after.language]).toEqual([language, language]);
    expectRoundTrip(compare(before, after));
  });
});

describe.skipIf(!built)("bench/pairs-quality.mjs", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["bench/pairs-quality.mjs"], { cwd: root, encoding: "utf8" });

  it("finds every link, split, merge and verdict", () => {
    expect(stderr).toBe("");
    const lines = stdout.split("\n").filter((line) => line.includes(" links F1 ") && !line.startsWith("all "));
    expect(lines).toHaveLength(pairs.length);
    for (const line of lines) expect(line).toContain("links F1 100.0");
    expect(stdout).toContain("identical lost 0 | split/merge 8/8 false 0 | verdicts 36/36 hidden 0 noise 0");
  });

  it("finds the kinds, but for an Arabic dual and a noun behind it", () => {
    const found = new Map(
      [...stdout.matchAll(/^ {2}(\w+) +P (\d+)\/(\d+) R (\d+)\/(\d+)$/gm)].map(([, kind, , , found, wanted]) => [
        kind,
        Number(wanted) - Number(found),
      ]),
    );
    expect([...found.values()].reduce((sum, missed) => sum + missed, 0)).toBeLessThanOrEqual(2);
    expect([...found.keys()]).toEqual(expect.arrayContaining(["addition", "opening", "quantity", "reference"]));
  });
});
