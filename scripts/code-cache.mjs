// Saves the code that V8 compiles from the bundled files while they do their main work, for bin/load.js: the last step of the build.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import loader from "../bin/load.js";

process.chdir(new URL("..", import.meta.url).pathname);
// The data of the languages first, so that what the work below leaves of the files they share is what stays.
for (const name of readdirSync("dist/bundle")) if (name.startsWith("language-")) loader.loadKept(name).keep();

const folder = mkdtempSync(join(tmpdir(), "resdiff-code-"));
process.env.XDG_CACHE_HOME = folder;
const { exports, keep } = loader.loadKept("main.cjs");
const run = async (...args) => {
  await exports.main([process.argv[0], "resdiff", ...args]);
  if (process.exitCode) throw new Error(`resdiff ${args.join(" ")} failed`);
};

try {
  const small = "test/fixtures/forms/small.xml";
  // Of functions that none of these runs calls V8 keeps no code: this pair has what resolutions mostly have.
  const pair = ["old", "new"].map((side) => `test/pairs/split-and-merged/${side}.en.txt`);
  await run("--quiet", ...pair, "-o", join(folder, "report.txt"));
  for (const texts of [["samples/64-50.zh.txt"], [small, small]])
    for (const form of ["txt", "html", "docx"]) await run("--quiet", ...texts, "-o", join(folder, `report.${form}`));
  const text = join(folder, "report.txt");
  await run("history", "samples/64-50.zh.txt", "-o", text);
  await run("find", "small arms and light weapons", "--lang", "zh", "--library", "samples", "-o", text);
  keep();
} finally {
  rmSync(folder, { recursive: true });
}
