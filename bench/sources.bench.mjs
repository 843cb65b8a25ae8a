// Agreed language, with a ground truth built from the sessions: paragraphs of a library, unaltered and changed in known ways, and
// paragraphs of a later session that no text of the library has.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LANGUAGES } from "./corpus.mjs";
import { sessionsFolder } from "./sessions.mjs";
import { medians, node } from "./support.mjs";

export const title = "agreed language: origins found, and sources said where there are none";

/** Paragraphs tried of each sort, and the seed they are drawn by: the same ones in every run. */
const TRIED = 200;
const SEED = 20_261_128;
/** Shortest and longest paragraph tried, in words (twice as many characters in Chinese). */
const SHORTEST = 20;
const LONGEST = 150;
/** Places among which the origin must be. */
const AMONG = 3;
/** A paragraph has no source where no paragraph of the library holds more than this share of its sequences of four words. */
const NO_SOURCE = 0.35;
const FOUR = 4;

/** A small generator of numbers between 0 and 1 (mulberry32), so that every run draws the same. */
function drawing(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export default async function sources() {
  const sessions = sessionsFolder();
  if (!sessions) return ["skipped: the sessions are missing"];
  const wanted = process.env.LANGUAGES?.split(",") ?? LANGUAGES;
  const lines = [];
  for (const language of wanted) lines.push(...(await one(sessions, language)));
  return [...lines, ...(await speed(sessions))];
}

const ROUNDS = 9;

/** Whole runs of the command over four sessions in English, whose index is warm, against an empty run of node. */
async function speed(sessions) {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-bench-"));
  const kept = process.env.XDG_CACHE_HOME;
  try {
    process.env.XDG_CACHE_HOME = join(folder, "cache");
    const library = join(folder, "library");
    mkdirSync(library);
    let texts = 0;
    for (const session of ["75", "76", "77", "78"])
      for (const file of readdirSync(join(sessions, session)).filter((f) => f.endsWith(".en.xml"))) {
        symlinkSync(join(sessions, session, file), join(library, file));
        texts++;
      }
    const command =
      (...args) =>
      () =>
        node("bin/resdiff.js", ...args, "--library", library);
    const find = (phrase) => command("find", phrase);
    const phrase = "as appropriate and upon request";
    const start = performance.now();
    await find(phrase)();
    const built = performance.now() - start;
    const runs = {
      "a phrase (at most 2.5, which is 0.1 s where node takes 40 ms)": find(phrase),
      "a phrase of one word": find("herring"),
      "what a resolution adds, read, compared and looked up (at most 12.5)": command(
        "sources",
        join(sessions, "78", "78-46.en.xml"),
      ),
    };
    const [empty, ...times] = await medians([() => node("-e", "0"), ...Object.values(runs)], ROUNDS);
    return [
      `${texts} English texts: index built in ${(built / 1000).toFixed(1)} s, ${(built / empty).toFixed(0)} × node -e 0 (at most 625, which is 25 s), ${(bytesIn(join(folder, "cache", "resdiff", "passages")) / 1e6).toFixed(0)} MB (at most 80)`,
      ...Object.keys(runs).map((name, i) => `${(times[i] / empty).toFixed(2)} × node -e 0  ${name}`),
    ];
  } finally {
    if (kept === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = kept;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function one(sessions, language) {
  const [{ openLibrary }, { openPassages }, { lookup, isTelling }, { sourcesOf }, { unitsOf }, { read }, { parse }] =
    await Promise.all([
      import("../dist/recall/library/library.js"),
      import("../dist/sources/open-passages.js"),
      import("../dist/sources/lookup.js"),
      import("../dist/sources/sources.js"),
      import("../dist/words/units.js"),
      import("../dist/index.js"),
      import("../dist/index.js"),
    ]);
  const folder = mkdtempSync(join(tmpdir(), "resdiff-bench-"));
  const library = join(folder, "library");
  mkdirSync(library);
  const filesOf = (session) => readdirSync(join(sessions, session)).filter((f) => f.endsWith(`.${language}.xml`));
  for (const session of ["75", "76", "77"]) {
    for (const file of filesOf(session)) symlinkSync(join(sessions, session, file), join(library, file));
  }
  try {
    const cache = join(folder, "cache");
    const start = performance.now();
    const passages = await openPassages(await openLibrary(library, { cache, deep: true }), language, { cache });
    const built = performance.now() - start;
    const again = performance.now();
    const { indexes } = await openPassages(await openLibrary(library, { cache, deep: true }), language, { cache });
    const warm = performance.now() - again;
    const bytes = bytesIn(join(cache, "passages"));

    const long = language === "zh" ? 2 : 1;
    const fits = (text) => {
      const n = unitsOf(text).length;
      return n >= SHORTEST * long && n <= LONGEST * long;
    };
    const held = everyPassage(indexes).filter((p) => fits(p.words));
    const draw = drawing(SEED);
    const chosen = Array.from({ length: TRIED }, () => held[Math.floor(draw() * held.length)]);
    const strange = () => unitsOf(held[Math.floor(draw() * held.length)].words);
    const sorts = {
      "to the letter": (p) => p.words,
      "dates and sessions shifted": (p) => p.words.replace(/\d+/g, (n) => String(Number(n) + 1)),
      "one word in five changed": (p) => oneInFive(p.words, unitsOf(p.words), strange, draw, long),
      "cut to the middle": (p) => middle(p.words, unitsOf(p.words)),
    };
    const figures = Object.entries(sorts).map(([name, change]) => {
      const right = chosen.filter((p) => {
        const key = unitsOf(change === sorts["cut to the middle"] ? change(p) : p.words)
          .map((u) => u.form)
          .join(" ");
        const hits = lookup(change(p), indexes).slice(0, AMONG);
        return hits.some(
          (h) =>
            h.text.symbol === p.text.symbol ||
            unitsOf(h.words)
              .map((u) => u.form)
              .join(" ")
              .includes(key),
        );
      });
      return `${name} ${((100 * right.length) / chosen.length).toFixed(1)}`;
    });

    const known = sequencesHeld(indexes, unitsOf);
    const later = [];
    for (const file of shuffled(filesOf("78"), draw)) {
      if (later.length >= TRIED) break;
      const { paragraphs } = parse(await read(join(sessions, "78", file)));
      for (const { id, kind, text } of paragraphs) {
        if ((kind === "operative" || kind === "preambular") && fits(text) && mostHeld(text, known, unitsOf) < NO_SOURCE)
          later.push({ id, kind, text });
      }
    }
    const added = (p) => ({
      entries: [{ relation: "added", old: [], new: [p.id], segments: [] }],
      new: { paragraphs: [p], symbol: "A/RES/78/9999", language, adoption: null },
    });
    const told = later.map((p) => ({
      p,
      found: sourcesOf(added(p), indexes).sources.filter((s) => s.matches.length > 0),
    }));
    const said = told.filter(({ p, found }) => found.some((s) => s.end - s.start >= p.text.length)).map(({ p }) => p);
    const clauses = told.filter(({ p, found }) => found.length > 0 && !said.includes(p)).flatMap(({ found }) => found);
    const toTheLetter = clauses.filter((s) => s.matches[0].exact);
    const asked = performance.now();
    for (const p of chosen.slice(0, 60)) if (isTelling(unitsOf(p.words), language)) lookup(p.words, indexes);
    const looked = performance.now() - asked;
    if (process.env.VERBOSE) {
      for (const p of said)
        for (const s of sourcesOf(added(p), indexes).sources) {
          const [m] = s.matches;
          if (m)
            console.log(
              `${p.text.slice(s.start, s.end)}\n   ${m.similarity.toFixed(2)} ${m.text.symbol} ${m.id} ${m.words.slice(m.start, m.end)}`,
            );
        }
    }
    return [
      `${language}  origin among the first ${AMONG}, of ${chosen.length}: ${figures.join(" · ")} (at least 99, 98, 95, 90)`,
      `    said to have a source as a whole, of ${later.length} that have none: ${((100 * said.length) / Math.max(1, later.length)).toFixed(1)} in 100 (at most 2); clauses of them found: ${clauses.length}, ${toTheLetter.length} of them to the letter`,
      `    ${passages.texts} texts: built ${(built / 1000).toFixed(1)} s, warm ${warm.toFixed(0)} ms, ${(bytes / 1e6).toFixed(0)} MB, 60 paragraphs looked up in ${looked.toFixed(0)} ms`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);

const everyPassage = (indexes) =>
  indexes.flatMap((index) => Array.from({ length: index.firstOfText.at(-1) }, (_, n) => index.passage(n)));

const shuffled = (list, draw) =>
  list
    .map((item) => [draw(), item])
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);

/** Every fifth word is another one: in Chinese every fifth pair of characters. */
function oneInFive(text, units, strange, draw, long) {
  const others = strange();
  let out = text;
  const groups = Math.floor(units.length / long);
  for (let g = groups - 1 - Math.floor(draw() * 5); g >= 0; g -= 5) {
    for (let k = long - 1; k >= 0; k--) {
      const unit = units[g * long + k];
      const other = others[Math.floor(draw() * others.length)];
      out = out.slice(0, unit.start) + other.form + out.slice(unit.end);
    }
  }
  return out;
}

/** The middle third of a paragraph's words, eight at least. */
function middle(text, units) {
  const size = Math.max(8, Math.floor(units.length / 3));
  const from = Math.floor((units.length - size) / 2);
  return text.slice(units[from].start, units[from + size - 1].end);
}

const fours = (units) => {
  const found = new Set();
  for (let i = 0; i + FOUR <= units.length; i++)
    found.add(
      units
        .slice(i, i + FOUR)
        .map((u) => u.folded)
        .join(" "),
    );
  return found;
};

/** Which paragraphs hold each sequence of four words, found without the index that is measured. */
function sequencesHeld(indexes, unitsOf) {
  const held = new Map();
  everyPassage(indexes).forEach(({ words }, n) => {
    for (const four of fours(unitsOf(words))) {
      const list = held.get(four);
      if (list) list.push(n);
      else held.set(four, [n]);
    }
  });
  return held;
}

/** The largest share of a text's sequences of four words that one paragraph holds. */
function mostHeld(text, held, unitsOf) {
  const mine = fours(unitsOf(text));
  const counts = new Map();
  for (const four of mine) for (const n of held.get(four) ?? []) counts.set(n, (counts.get(n) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, mine.size);
}
