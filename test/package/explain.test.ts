/** `npm run explain`: a paragraph's way through the pipeline. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const built = existsSync(join(root, "dist/index.js"));
if (!built) console.log("skipped: explaining needs dist/, run npm run build first");

const SAMPLES = ["samples/63-72.reconstruction.zh.txt", "samples/64-50.zh.txt"];
const explain = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["scripts/explain.mjs", ...args], { cwd: root, encoding: "utf8" });

describe.skipIf(!built)("npm run explain", () => {
  it("tells the stages in the order of the pipeline", () => {
    const { status, stdout } = explain(...SAMPLES, "OP4");
    expect(status).toBe(0);
    const stages = stdout.split("\n").filter((line) => /^[a-z]/.test(line));
    expect(stages.map((line) => line.split(":")[0])).toEqual([
      "read",
      "parsed",
      "linked",
      "became",
      "marked",
      "judged",
    ]);
    expect(stdout).toContain("OP4 → OP4 (linked)");
    expect(stdout).toContain('opening (substance) by the rule opening: "认可" → "回顾"');
  });

  it.each(["ar", "zh", "en", "fr", "ru", "es"])("explains a paragraph in %s", (language) => {
    const [old, now] = ["old", "new"].map((side) => `test/pairs/renewal/${side}.${language}.txt`);
    const { status, stdout } = explain(old ?? "", now ?? "", "OP2");
    expect(status).toBe(0);
    expect(stdout).toContain("OP2 → OP2 (linked)");
    expect(stdout).toContain("addition (substance) by the rule addition: nothing → ");
  });

  it("tells what became of a paragraph of the old text, and which addresses there are none of", () => {
    expect(explain(...SAMPLES, "old:OP12").stdout).toContain("became: removed");
    const { status, stderr } = explain(...SAMPLES, "OP99");
    expect([status, stderr]).toEqual([2, expect.stringContaining("There is no OP99")]);
  });
});
