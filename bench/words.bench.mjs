// Word changes: the number of marks and of marked letters (without spaces), by language, compared with three other programs on the same
// linked paragraphs of the corpus: diffWords with a segmenter, diff-match-patch with its semantic clean-up, git's word diff.
//   npm run bench -- words      every pair with hand-made links;     WORDS=75/241 npm run bench -- words   one pair
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { LANGUAGES as RULES } from "../dist/language/languages.js";
import { openingOf } from "../dist/language/openings.js";
import { words } from "../dist/words/words.js";
import { gold, hasCorpus, LANGUAGES, pairs, resolution } from "./corpus.mjs";

export const title = "word changes: fewest marks, fewest letters (others in brackets: marks/letters)";

/** The linked paragraphs of a pair that are not the same, one to one, by the hand-made links. */
async function linked(pair, language) {
  const [old, now] = [await resolution(pair.old, language), await resolution(pair.new, language)];
  if (!old || !now) return [];
  const olds = new Map(old.paragraphs.map((p) => [p.id, p]));
  const news = new Map(now.paragraphs.map((p) => [p.id, p]));
  return gold(pair)
    .links.filter((l) => l.old.length === 1 && l.new.length === 1)
    .map((l) => [olds.get(l.old[0]), news.get(l.new[0])])
    .filter(([a, b]) => a && b && a.text !== b.text);
}

const letters = (text) => text.replace(/\s/gu, "").length;

/** Marks and letters marked in a list of [changed, text]; neighbours of one sort are one mark. */
function tally(changes) {
  let marks = 0;
  let marked = 0;
  let last = "same";
  for (const [kind, text] of changes) {
    if (kind !== "same" && letters(text) > 0) {
      if (kind !== last) marks++;
      marked += letters(text);
    }
    if (letters(text) > 0) last = kind;
  }
  return [marks, marked];
}

const ours = (language) => (a, b) => {
  const rules = RULES[language];
  const worded = (p) => ({ ...p, opening: p.opening ?? openingOf(p.text, rules) });
  const { segments } = words([worded(a)], [worded(b)], { language: rules });
  return segments.map((s) => [
    s.kind,
    s.kind === "inserted" ? b.text.slice(s.new.start, s.new.end) : a.text.slice(s.old.start, s.old.end),
  ]);
};

const segmented = (language) => {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (a, b) =>
    diffWords(a.text, b.text, { intlSegmenter }).map((c) => [
      c.added ? "inserted" : c.removed ? "deleted" : "same",
      c.value,
    ]);
};

const semantic = () => {
  const dmp = new DiffMatchPatch();
  return (a, b) => {
    const diffs = dmp.diff_main(a.text, b.text);
    dmp.diff_cleanupSemantic(diffs);
    return diffs.map(([sign, text]) => [sign > 0 ? "inserted" : sign < 0 ? "deleted" : "same", text]);
  };
};

/** git marks words as [-…-] and {+…+}; all paragraphs of a language go through one run, a line each. */
function git(list) {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-words-"));
  try {
    const file = (name, side) => {
      const path = join(folder, name);
      writeFileSync(path, list.map((pair) => `${pair[side].text}\n`).join("\u0001\n"));
      return path;
    };
    const paths = [file("old", 0), file("new", 1)];
    const { stdout } = spawnSync("git", ["diff", "--no-index", "--word-diff=porcelain", "-U99999", ...paths], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const changes = stdout
      .split("\n")
      .slice(5)
      .map((line) => [
        { "+": "inserted", "-": "deleted" }[line[0]] ?? "same",
        line[0] === "~" ? "\u0001" : line.slice(1),
      ]);
    return tally(changes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sum = (list) => list.reduce(([m, l], [a, b]) => [m + a, l + b], [0, 0]);

export default async function run() {
  if (!hasCorpus()) return ["skipped: ../shared/corpus is not here"];
  const wanted = process.env.WORDS;
  const chosen = pairs().filter((p) => p.hasGold && (!wanted || p.old === wanted));
  const lines = [];
  for (const language of LANGUAGES) {
    const list = (await Promise.all(chosen.map((pair) => linked(pair, language)))).flat();
    const by = (compare) => sum(list.map(([a, b]) => tally(compare(a, b)))).join("/");
    lines.push(
      `${language} ${list.length} paragraphs: ${by(ours(language))} (diffWords ${by(segmented(language))}, diff-match-patch ${by(semantic())}, git ${git(list).join("/")})`,
    );
  }
  return lines;
}
