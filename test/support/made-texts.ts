/** Generates random texts from real paragraphs, and changes them as people do from one year to the next. */
import { readFileSync } from "node:fs";
import type { Footnote, LanguageCode, NoteMark, Paragraph, Resolution } from "../../src/model/resolution.js";
import { sideOfBrackets } from "./brackets.js";
import { random } from "./mutate.js";
import { resolutionOf, type Short } from "./resolutions.js";

/** Paragraphs of our own making in one language: both sides of every fixture of kinds of change. */
export function poolOf(language: LanguageCode): string[] {
  const lines = readFileSync(new URL(`../fixtures/kinds/${language}.txt`, import.meta.url), "utf8").split("\n");
  const marked = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return marked.flatMap((line) => [sideOfBrackets(line, "old"), sideOfBrackets(line, "new")]);
}

/** Two texts, the second of them the first after a few edits, with what makes them again: the seed. */
export interface MadePair {
  readonly before: Resolution;
  readonly after: Resolution;
}

/** A pair of texts in a language, the same for the same seed. */
export function madePair(seed: number, language: LanguageCode, pool: readonly string[]): MadePair {
  const dice = new Dice(seed);
  const old = Array.from({ length: dice.below(MOST_PARAGRAPHS) }, () => dice.of(pool));
  let now = [...old];
  for (let times = dice.below(MOST_EDITS); times > 0; times--) now = dice.of(EDITS)(now, dice, pool);
  return { before: textOf(old, language, dice), after: textOf(now, language, dice) };
}

const MOST_PARAGRAPHS = 9;
const MOST_EDITS = 10;

/** Choices by a seeded generator. */
class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = random(seed);
  }

  below(most: number): number {
    return Math.floor(this.#next() * most);
  }

  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  }
}

type Edit = (paragraphs: readonly string[], dice: Dice, pool: readonly string[]) => string[];

/** An edit of one paragraph's words. Chinese has no spaces: there its characters are words. */
const wordEdit =
  (edit: (words: string[], at: number, dice: Dice, pool: readonly string[]) => unknown): Edit =>
  (paragraphs, dice, pool) => {
    const at = dice.below(paragraphs.length);
    return paragraphs.map((text, k) => {
      if (k !== at) return text;
      const words = text.match(/\s*(?:[\u3400-\u9fff]|[^\s\u3400-\u9fff]+)\s*/g) ?? [];
      edit(words, dice.below(words.length + 1), dice, pool);
      return words.join("");
    });
  };

const wordsFrom = (dice: Dice, pool: readonly string[]): string => {
  const words = dice.of(pool).split(/(?<=[\s\u3400-\u9fff])/u);
  const start = dice.below(words.length);
  return words.slice(start, start + 1 + dice.below(LONGEST_INSERTION)).join("");
};
const LONGEST_INSERTION = 12;

const SIGNS = [
  "“",
  "”",
  "«",
  "»",
  "’",
  "(",
  ")",
  "[",
  ",",
  "؛",
  "、",
  " ",
  "…",
  "\u0301",
  "\u200f",
  "🌊",
  "\ud800",
  "-",
  "*",
];
const FIGURES = ["1", "2030", "64/50", "A/RES/64/50", "12.5", "1 May 2031", "٣", "第六十四届"];

const EDITS: readonly Edit[] = [
  // Whole paragraphs.
  (all, dice) => all.filter((_, k) => k !== dice.below(all.length)),
  (all, dice, pool) => all.toSpliced(dice.below(all.length + 1), 0, dice.of(pool)),
  (all, dice) => (all.length === 0 ? [] : all.toSpliced(dice.below(all.length), 0, dice.of(all))),
  (all, dice) => {
    const from = dice.below(all.length);
    return all.toSpliced(from, 1).toSpliced(dice.below(all.length), 0, ...all.slice(from, from + 1));
  },
  (all, dice) => {
    const at = dice.below(all.length);
    const cut = dice.below((all[at] ?? "").length + 1);
    return all.flatMap((text, k) => (k === at ? [text.slice(0, cut).trim(), text.slice(cut).trim()] : [text]));
  },
  (all, dice) => {
    const at = dice.below(all.length);
    return all.flatMap((text, k) => (k === at ? [`${text} ${all[k + 1] ?? ""}`.trim()] : k === at + 1 ? [] : [text]));
  },
  (all, dice) => all.toSpliced(dice.below(all.length + 1), 0, dice.of(["", "***", "2. ***", "_____", " ", "“”"])),
  // Words.
  wordEdit((words, at, dice) => words.splice(at, 1 + dice.below(4))),
  wordEdit((words, at, dice, pool) => words.splice(at, 0, wordsFrom(dice, pool))),
  wordEdit((words, at, dice, pool) => words.splice(at, 1 + dice.below(4), wordsFrom(dice, pool))),
  wordEdit((words, at) => words.splice(at, 2, ...words.slice(at, at + 2).reverse())),
  wordEdit((words, at, dice) => words.splice(at, 0, dice.of(FIGURES))),
  wordEdit((words, at, dice) => words.splice(at, 0, `${dice.of(SIGNS)}${dice.of(SIGNS)} `)),
  wordEdit((words, at, dice) => words.splice(at, 1, `${dice.of(SIGNS)}${words[at] ?? ""}`)),
  wordEdit((words, at, dice) => words.splice(at, 1, ...new Array<string>(2 + dice.below(20)).fill(words[at] ?? ""))),
  wordEdit((words, at) => words.splice(at, 1, (words[at] ?? "").toUpperCase())),
  wordEdit((words, at, dice) => words.splice(at, 0, ...words.slice(dice.below(words.length)))),
];

function textOf(texts: readonly string[], language: LanguageCode, dice: Dice): Resolution {
  let operative = 0;
  const from = dice.below(texts.length + 1);
  const paragraphs = texts.map((text, k): Short => {
    if (k < from) return [`PP${k + 1}`, text];
    if (operative > 0 && dice.below(4) === 0) return [`OP${operative}(${k})`, text];
    return [`OP${++operative}`, text];
  });
  const made = resolutionOf(paragraphs, { language });
  const footnotes = Array.from({ length: dice.below(3) }, (_, k): Footnote => {
    return { id: `FN${k + 1}`, mark: `${k + 1}`, text: dice.of([...texts, "A/64/1."]) };
  });
  const marked = made.paragraphs.map((p): Paragraph => {
    const note = footnotes[dice.below(footnotes.length * 3)];
    const marks: NoteMark[] = note ? [{ at: dice.below(p.text.length + 1), note: note.id }] : [];
    return { ...p, marks };
  });
  return { ...made, paragraphs: marked, footnotes };
}

/** The text with a paragraph of words that stand nowhere else put in. */
export function withStranger(text: Resolution, seed: number): Resolution {
  const dice = new Dice(seed);
  const words = Array.from({ length: 3 + dice.below(20) }, () => `qz${dice.below(1e9).toString(36)}x`).join(" ");
  const [stranger] = resolutionOf([["T1", words]]).paragraphs;
  if (!stranger) throw new Error("one paragraph was made");
  return { ...text, paragraphs: text.paragraphs.toSpliced(dice.below(text.paragraphs.length + 1), 0, stranger) };
}
