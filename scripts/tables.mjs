// Compiles the tables of wordings in data/<code>/*.tsv into src/language/tables/<code>.ts, one text for each
// language: a line for each first word (in Chinese: first character) with everything that begins with it, so that a run parses only the
// lines that its words need.
//   node scripts/tables.mjs            compiles
//   node scripts/tables.mjs --count    rows and bytes of every table, by where its rows come from
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const data = fileURLToPath(new URL("../data/", import.meta.url));
const out = fileURLToPath(new URL("../src/language/tables/", import.meta.url));
const classes = readFileSync(`${data}classes.txt`, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t")[0]);
const ORIGINS = ["general", "mined", "hand-made"];

/** The rows of a language: class, where they come from, and their wordings. */
function rowsOf(code) {
  return readdirSync(`${data}${code}`)
    .sort()
    .flatMap((file) =>
      readFileSync(`${data}${code}/${file}`, "utf8")
        .split("\n")
        .flatMap((line, at) => {
          if (line === "" || line.startsWith("#")) return [];
          const [name, origin, wordings, ...more] = line.split("\t");
          if (!(classes.includes(name) || name === "same") || !ORIGINS.includes(origin) || !wordings || more.length > 1)
            throw new Error(`data/${code}/${file}:${at + 1}: not "class, origin, wordings" divided by tabs`);
          return [
            { file, name, origin, bytes: Buffer.byteLength(line) + 1, wordings: wordings.split("|").filter(Boolean) },
          ];
        }),
    );
}

/** @returns the lines of a table, sorted by their first words */
function compile(rows, spaced) {
  const phrases = new Map();
  let group = 0;
  for (const { name, wordings } of rows) {
    group++;
    for (const wording of new Set(wordings)) {
      const words = spaced ? wording.replaceAll("’", "’ ").trim().split(" ") : [...wording];
      const key = words.join(" ");
      const phrase = phrases.get(key) ?? { words, classes: new Set(), groups: new Set() };
      if (name === "same") phrase.groups.add(group.toString(36));
      else phrase.classes.add(String.fromCharCode(97 + classes.indexOf(name)));
      phrases.set(key, phrase);
    }
  }
  const lines = new Map();
  for (const phrase of [...phrases.values()].sort((a, b) => b.words.length - a.words.length)) {
    const [first, ...rest] = phrase.words;
    const told = [rest.join(spaced ? " " : ""), [...phrase.classes].sort().join(""), [...phrase.groups].join(" ")].join(
      ";",
    );
    lines.set(first, [...(lines.get(first) ?? []), told]);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, told]) => [first, ...told].join("\t"));
}

const codes = ["ar", "en", "es", "fr", "ru", "zh"];
if (process.argv.includes("--count")) {
  const all = codes.flatMap((code) => rowsOf(code).map((row) => ({ code, ...row })));
  for (const code of [...codes, "all"])
    for (const origin of ORIGINS) {
      const rows = all.filter((r) => (code === "all" || r.code === code) && r.origin === origin);
      const [wordings, bytes] = [(r) => r.wordings.length, (r) => r.bytes].map((of) =>
        rows.reduce((n, r) => n + of(r), 0),
      );
      console.log(`${code.padEnd(3)} ${origin.padEnd(9)} ${rows.length} rows, ${wordings} wordings, ${bytes} bytes`);
    }
} else {
  mkdirSync(out, { recursive: true });
  for (const code of codes) {
    const lines = compile(rowsOf(code), code !== "zh")
      .join("\n")
      .replaceAll("\\", "\\\\")
      .replaceAll("`", "\\`");
    writeFileSync(
      `${out}${code}.ts`,
      `// Made by scripts/tables.mjs of data/${code}; changed there.\nexport const table = \`${lines}\`;\n`,
    );
  }
  const names = classes.map((name) => `"${name}"`).join(", ");
  writeFileSync(
    `${out}classes.ts`,
    `// Made by scripts/tables.mjs of data/classes.txt; changed there.\nexport const CLASSES = [${names}] as const;\n`,
  );
  // Tables of all six languages at once, a column each.
  for (const name of ["terms", "opening-verbs"]) {
    const rows = readFileSync(`${data}${name}.tsv`, "utf8").replace(/^#.*\n/gm, "");
    writeFileSync(
      `${out}${name}.ts`,
      `// Made by scripts/tables.mjs of data/${name}.tsv; changed there.\nexport const table = ${JSON.stringify(rows)};\n`,
    );
  }
}
