// Bundles the compiled command line into a few files, because loading some 130 small modules one by one takes longer than comparing
// two resolutions. Code that a run loads only when it needs it gets a file of its own; large packages are not bundled.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";

/** Small packages that nearly every run loads; all others are left outside. */
const JOINED = ["@noble/hashes", "commander", "diff", "saxes", "xmlchars"];

/** A comparison needs one language; to read the data of all six is the slowest part of loading. */
const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];
const fileOf = (code) => `language-${code}`;
const languagesAtNeed = {
  name: "languages at need",
  resolveId: (id) => (LANGUAGES.some((code) => id === `./${fileOf(code)}.cjs`) ? { id, external: true } : null),
  load(id) {
    if (!id.endsWith("/dist/language/languages.js")) return null;
    const getters = LANGUAGES.map((code) => `get ${code}() { return require("./${fileOf(code)}.cjs").${code}; }`);
    return `export const LANGUAGES = { ${getters.join(", ")} };`;
  },
};

/** What commander would run other programs by, which resdiff never asks of it: to load it brings node’s network code with it. */
const runsPrograms = (id, importer) => id === "node:child_process" && /[\\/]commander[\\/]/.test(importer ?? "");
const programsAtNeed = {
  name: "programs at need",
  resolveId: (id, importer) => (runsPrograms(id, importer) ? `\0${id}` : null),
  load: (id) =>
    id === "\0node:child_process"
      ? 'module.exports = { spawn: (...given) => process.getBuiltinModule("child_process").spawn(...given) };'
      : null,
};

/**
 * A script that V8 keeps code of cannot import packages by itself: it is given `importPackage` by bin/load.js. A file that is
 * loaded without kept code can, and makes its own.
 */
const IMPORTS = "var importPackage = importPackage || ((name) => import(name));";
const packagesAtNeed = {
  name: "packages at need",
  transform: (code) => code.replace(/\bimport\((?="[^."])/g, "importPackage("),
};

const root = new URL("..", import.meta.url).pathname;
const bundle = await rolldown({
  cwd: root,
  input: {
    main: "dist/cli/main.js",
    worker: "dist/workers/worker.js",
    "batch-worker": "dist/batch/worker.js",
    ...Object.fromEntries(LANGUAGES.map((code) => [fileOf(code), `dist/language/${code}.js`])),
  },
  platform: "node",
  plugins: [languagesAtNeed, programsAtNeed, packagesAtNeed],
  external: (id, importer) =>
    !/^[./\0]/.test(id) &&
    !runsPrograms(id, importer) &&
    !JOINED.some((name) => id === name || id.startsWith(`${name}/`)),
});
await bundle.write({
  dir: "dist/bundle",
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  intro: IMPORTS,
  cleanDir: true,
  // White space and comments take time to read at every start; names stay, for whoever has to read a stack trace.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
await bundle.close();

// What earlier runs left in caches counts for the program that they were runs of (src/files/program.ts).
const program = createHash("sha256");
const joined = `${root}dist/bundle/`;
for (const name of readdirSync(joined).sort()) program.update(name).update(readFileSync(joined + name));
writeFileSync(`${joined}program.txt`, program.digest("hex"));
