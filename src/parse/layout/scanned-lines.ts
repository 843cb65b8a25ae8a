/** Restores lines whose letters a printer or a scan doubled or spaced out: "NATIONSNATIONS", "R E S O L U T I O N". */
import type { Furniture } from "../../model/resolution.js";
import type { Line } from "./lines.js";

/** The least number of letters in a word that is taken for a doubled one; beside such a word shorter ones are accepted too. */
const SHORTEST_TWICE = 4;
/** The least number of single letters in a row that make a line spaced out. */
const LEAST_LETTERS = 5;

const TWICE = /^(\S+)\1$/u;
const LETTERS_TWICE = /^(?:(\S)\1)+$/u;

/** The lines as they were meant, and the letters that were doubled. */
export function repairScanned(pages: readonly (readonly Line[])[]): {
  readonly pages: readonly (readonly Line[])[];
  readonly setAside: readonly Furniture[];
} {
  const setAside: Furniture[] = [];
  const repaired = pages.map((lines) =>
    lines.map((line) => {
      const text = once(line.text) ?? closed(line.text) ?? withWordsClosed(line.text);
      if (text === null) return line;
      const extra = lettersLeft(line.text, text);
      if (extra !== "") setAside.push({ text: extra, why: "letters printed twice" });
      return { ...line, text, raised: [], italic: [], bold: [] };
    }),
  );
  return { pages: repaired, setAside };
}

/** The line with doubled text only once; null if nothing is doubled. */
function once(text: string): string | null {
  const words = text.split(" ").filter((word) => word !== "");
  const half = (word: string): string | null => {
    if (TWICE.test(word)) return word.slice(0, word.length / 2);
    return LETTERS_TWICE.test(word) ? word.replace(/(\S)\1/gu, "$1") : null;
  };
  const halves = words.map(half);
  const sure = words.some((word, i) => /^\p{L}+$/u.test(word) && (halves[i]?.length ?? 0) >= SHORTEST_TWICE);
  return sure && halves.every((word) => word !== null) ? halves.join(" ") : null;
}

/** The line with its letters rejoined; wider gaps separate the words. */
function closed(text: string): string | null {
  const letters = text.split(/\s+/u);
  if (letters.length < LEAST_LETTERS || !letters.every((letter) => /^\P{Script=Han}$/u.test(letter))) return null;
  if (!letters.every((letter) => /[\p{L}\p{P}]/u.test(letter))) return null;
  return text
    .split(/\s{2,}/u)
    .map((word) => word.replace(/\s/gu, ""))
    .join(" ");
}

/** A word whose letters are spaced out, among words that are not: "R e c a l l i n g the wells". */
const SPACED_WORD = /(?<![^\s“"«(])(?:(?!\p{Script=Han})\p{L} ){4,}(?!\p{Script=Han})\p{L}(?![^\s,.;:])/gu;

/** The line with its spaced-out words rejoined; null if it has none. */
function withWordsClosed(text: string): string | null {
  const repaired = text.replace(SPACED_WORD, (word) => word.replaceAll(" ", ""));
  return repaired === text ? null : repaired;
}

/** The letters of a text that another lacks. */
function lettersLeft(text: string, other: string): string {
  const left = [...text.replace(/\s/gu, "")];
  for (const letter of other.replace(/\s/gu, "")) left.splice(left.indexOf(letter), 1);
  return left.join("");
}
