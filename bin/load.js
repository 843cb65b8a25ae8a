// Loads the bundled files of dist/bundle with the code that V8 compiled from them during the build (scripts/code-cache.mjs), so that
// a run need not compile them again. Code of another version of V8, or for another processor or other flags, stands in a folder of
// another name and is not asked for; Node 22 and later then keep the code of the first run by themselves, in a folder for
// temporary files. Without either all is the same, only later.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { createRequire, enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { cachedDataVersionTag, setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// A run is over before it pays to compile most functions anew, so V8 waits three times as long as it would by itself.
// That takes a sixth off the longest comparison and a third off the work of all processors. Later V8s know no such flag.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=400000");

const BUNDLE = join(__dirname, "../dist/bundle");

/** Where code for this processor and these flags is kept, which V8's tag stands for. */
const CODE = join(BUNDLE, `code-${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`);

/** Which Node made the code in that folder, as it was built. */
const MADE_BY = join(CODE, "made-by.json");
const THIS_NODE = JSON.stringify(process.config);

/**
 * Whether the code that is kept was made by this Node. V8 does not see a difference between two builds of one V8 that were patched
 * differently, such as those of Node 20.19.0 and 20.20.2, and runs the code of the other wrongly.
 */
function isOwn() {
  try {
    return readFileSync(MADE_BY, "utf8") === THIS_NODE;
  } catch {
    return false;
  }
}

/** Stands for `import()` in the joined files (scripts/bundle.mjs): a script that V8 keeps code of cannot import by itself. */
const importPackage = (name) => import(name);

/**
 * Loads one of the joined files and what it requires.
 *
 * @param {string} entry the file's name, such as `main.cjs`
 * @returns {object} what the file exports
 */
function load(entry) {
  if (!enableCompileCache || isOwn()) return loadKept(entry).exports;
  enableCompileCache();
  return require(join(BUNDLE, entry));
}

/**
 * Does the same with the code that was kept, whether there is any or not.
 *
 * @param {string} entry the file's name
 * @returns {{ exports: object, keep: () => void }} what the file exports, and what writes down the code made so far
 */
function loadKept(entry) {
  const packages = createRequire(join(BUNDLE, entry));
  const files = new Map();
  const own = isOwn();
  const requireFrom = (id) => (id.startsWith("./") ? fileOf(id.slice(2)) : packages(id));

  function fileOf(name) {
    if (!files.has(name)) {
      const filename = join(BUNDLE, name);
      const source = readFileSync(filename, "utf8");
      const kept = join(CODE, name);
      const cachedData = own && existsSync(kept) ? readFileSync(kept) : undefined;
      const parameters = "exports, require, module, __filename, importPackage";
      const script = new Script(`(function (${parameters}) {${source}\n})`, { filename, cachedData });
      const module = { exports: {} };
      files.set(name, { module, script, kept });
      script.runInThisContext()(module.exports, requireFrom, module, filename, importPackage);
    }
    return files.get(name).module.exports;
  }

  return {
    exports: fileOf(entry),
    keep() {
      mkdirSync(CODE, { recursive: true });
      writeFileSync(MADE_BY, THIS_NODE);
      for (const { script, kept } of files.values()) writeFileSync(kept, script.createCachedData());
    },
  };
}

module.exports = { load, loadKept, CODE };
