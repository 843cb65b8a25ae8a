// Whether the history of a text is correct: words that occur in an older text must not be reported as younger, and two steps through a
// text must lead to the same paragraph as one step past it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LANGUAGES } from "./corpus.mjs";
import { sessionsFolder } from "./sessions.mjs";
import { medians, node } from "./support.mjs";

export const title = "history: words said to be younger than the letter says, and links of three texts that agree";

/** Shortest sentence that is looked for, in letters: "Also requests" stands everywhere. */
const SHORTEST = 30;
const SESSIONS = ["75", "76", "77", "78"];

export default async function history() {
  const sessions = sessionsFolder();
  if (!sessions) return ["skipped: the sessions are missing"];
  const [{ read, parse, compare }, { historyOf }, { typographic }, { sentencesOf }] = await Promise.all([
    import("../dist/index.js"),
    import("../dist/history/history.js"),
    import("../dist/language/typography.js"),
    import("../dist/words/clauses.js"),
  ]);
  const limit = Number(process.env.LIMIT ?? Number.POSITIVE_INFINITY);
  const lines = [];
  for (const language of process.env.LANGUAGES?.split(",") ?? LANGUAGES) {
    const all = await seriesIn(sessions, language, read, parse);
    const series = all.slice(0, limit);
    let [paragraphs, younger, links, agreed] = [0, 0, 0, 0];
    let [texts, milliseconds] = [0, 0];
    for (const those of series) {
      const start = performance.now();
      const { paragraphs: told } = historyOf(those);
      milliseconds += performance.now() - start;
      texts += those.length;
      const names = those.map((t) => t.symbol);
      const bodies = those.map((t) => typographic(t.paragraphs.map((p) => p.text).join("\n")).toLowerCase());
      for (const { text, words } of told) {
        paragraphs++;
        const wrong = sentencesOf(text).some((s) => {
          const sentence = typographic(text.slice(s.start, s.end)).toLowerCase();
          if (sentence.length < SHORTEST) return false;
          const first = bodies.findIndex((body) => body.includes(sentence));
          return words.some((w) => w.start < s.end && w.end > s.start && names.indexOf(w.since) > first);
        });
        if (wrong) younger++;
      }
      for (let i = 0; i + 2 < those.length; i++) {
        const [a, b, c] = those.slice(i, i + 3);
        const through = joined(pairsOf(compare(a, b)), pairsOf(compare(b, c)));
        const past = pairsOf(compare(a, c));
        const common = [...through].filter((pair) => past.has(pair)).length;
        links += through.size + past.size;
        agreed += 2 * common;
      }
    }
    lines.push(
      `${language}  ${series.length} series: younger than the letter says ${((1000 * younger) / paragraphs).toFixed(1)} in 1,000 of ${paragraphs} paragraphs (at most 5); ` +
        `links through and past a text agree in ${((100 * agreed) / links).toFixed(2)} in 100 (at least 99); ${(milliseconds / texts).toFixed(0)} ms a text`,
    );
  }
  return [...lines, await speed(sessions, read, parse)];
}

/** Texts in the series that is timed, and about how many paragraphs each has. */
const TIMED_TEXTS = 20;
const TIMED_PARAGRAPHS = 60;
const ROUNDS = 7;

/** The command on a series of 20 texts, made of one text by shifting its numbers and years, against an empty run of node. */
async function speed(sessions, read, parse) {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-bench-"));
  try {
    const { xml, count } = await textOfLength(join(sessions, "78"), read, parse);
    for (let i = 0; i < TIMED_TEXTS; i++) {
      const back = TIMED_TEXTS - 1 - i;
      const shifted = xml
        .replaceAll(/\b(7\d)\/(\d+)/g, (_, session, number) => `${session - back}/${number}`)
        .replaceAll(/\b(20[12]\d)\b/g, (year) => String(year - back));
      writeFileSync(join(folder, `${78 - back}.xml`), shifted);
    }
    const out = join(folder, "history.txt");
    const history = () => node("bin/resdiff.js", "history", join(folder, "78.xml"), "--library", folder, "-o", out);
    const [empty, whole] = await medians([() => node("-e", "0"), history], ROUNDS);
    if (!readFileSync(out, "utf8").includes(`${TIMED_TEXTS} texts:`)) throw new Error("the series was not found whole");
    return `${(whole / empty).toFixed(1)} × node -e 0 (at most 25, which is one second where node takes 40 ms): ${TIMED_TEXTS} texts of ${count} paragraphs from XML`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first text of a session with about so many paragraphs. */
async function textOfLength(folder, read, parse) {
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".en.xml"))) {
    const { paragraphs } = parse(await read(join(folder, file)));
    if (Math.abs(paragraphs.length - TIMED_PARAGRAPHS) <= 6)
      return { xml: readFileSync(join(folder, file), "utf8"), count: paragraphs.length };
  }
  throw new Error("no text has so many paragraphs");
}

/** Texts of one title in three sessions or more, one a session, the oldest first. */
async function seriesIn(sessions, language, read, parse) {
  const byTitle = new Map();
  for (const session of SESSIONS) {
    if (!existsSync(join(sessions, session))) continue;
    for (const file of readdirSync(join(sessions, session)).filter((f) => f.endsWith(`.${language}.xml`))) {
      let text;
      try {
        text = parse(await read(join(sessions, session, file)));
      } catch {
        continue; // A few of the official files are not well-formed.
      }
      if (!text.title || !text.symbol) continue;
      const list = byTitle.get(text.title) ?? new Map();
      list.set(session, list.has(session) ? null : text);
      byTitle.set(text.title, list);
    }
  }
  return [...byTitle.values()].map((l) => [...l.values()].filter(Boolean)).filter((l) => l.length >= 3);
}

const pairsOf = ({ entries }) => new Set(entries.flatMap((e) => e.old.flatMap((o) => e.new.map((n) => `${o}>${n}`))));

function joined(first, second) {
  const onward = new Map();
  for (const pair of second) {
    const [from, to] = pair.split(">");
    onward.set(from, [...(onward.get(from) ?? []), to]);
  }
  const found = new Set();
  for (const pair of first) {
    const [from, via] = pair.split(">");
    for (const to of onward.get(via) ?? []) found.add(`${from}>${to}`);
  }
  return found;
}
