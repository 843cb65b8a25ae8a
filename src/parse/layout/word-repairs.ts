/** Repairs words that the form broke or joined, where the repair is certain: "Tr acing", "follow -up", "decisionmaking". */
import type { Language } from "../../language/language.js";
import { isSmall } from "../../language/letters.js";
import { once } from "../../language/memoize.js";
import type { Repair } from "../../model/resolution.js";
import type { SourceBlock } from "../../read/source-text.js";
import { hasGeometry, type Line } from "./lines.js";

/** The words of a document in lower case, with how often each occurs unbroken. */
export type Vocabulary = ReadonlyMap<string, number>;

const word = once(() => /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu);

/**
 * Scripts with joined letters or without spaces are left alone. Every pattern starts at the beginning of a word; if it could start at each
 * letter, a run of letters would be scanned as often as it is long.
 */
const LETTER = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{M}]";
const twoPieces = once(() => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(${LETTER}+) (${LETTER}+)(?![\\p{L}\\p{N}])`, "gu"));
const spaceBeforeHyphen = once(() => new RegExp(`(?<!${LETTER})(${LETTER}+) ([-‐‑])((?:${LETTER}|\\p{Nd})+)`, "gu"));
const closedWord = once(() => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${LETTER}{6,}(?![\\p{L}\\p{N}-])`, "gu"));
const hyphenatedWord = once(
  () => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(${LETTER}+)[-‐‑](\\p{Ll}${LETTER}*)(?![\\p{L}\\p{N}-])`, "gu"),
);
const VOWEL = /[aeiouyàâäéèêëîïíóôöúùûüаеёиоуыэюя]/iu;

/** A missing hyphen is certain if the word occurs with it this many times as often as without. */
const HYPHENATED_TIMES = 2;

/** Counts the words of a document. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [found] of line.text.matchAll(word())) {
      const key = found.toLowerCase().replace(/[‐‑]/gu, "-");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** A stretch of a text, and its replacement. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What every repair requires; most Chinese and Arabic texts have none of it, and their words need not be counted. */
const LETTERS = "A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff";
const REPAIRABLE = new RegExp(`[${LETTERS}] [${LETTERS}‐‑-]|[${LETTERS}][-‐‑]|[${LETTERS}]{6}`, "u");

/** Creates the function that repairs the blocks of one document. */
export function repairer(lines: readonly Line[], language: Language): (block: SourceBlock) => SourceBlock {
  const small = new Set(language.structure.functionWords);
  let known: { readonly words: Vocabulary; readonly closed: ReadonlyMap<string, string> } | null = null;
  const count = () => {
    const words = vocabularyOf(lines);
    return { words, closed: hyphenatedByClosed(words) };
  };
  const measured = lines.some(hasGeometry);
  return (block) => {
    if (!REPAIRABLE.test(block.text)) return block;
    known ??= count();
    const { words, closed } = known;
    const repairs = [
      ...pieces(block.text, words, small).filter((p) => !measured || hasUnspeakable(p, block.text)),
      ...hyphens(block.text, words, small),
      ...(measured ? [] : lost(block.text, words, closed)),
      ...broken(block.text, words),
    ];
    return repairs.length === 0 ? block : withRepairs(block, repairs);
  };
}

/** "Tr ade" if "trade" occurs elsewhere and "tr" does not. */
function pieces(text: string, words: Vocabulary, small: ReadonlySet<string>): Replacement[] {
  const found: Replacement[] = [];
  const pattern = twoPieces();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, first = "", second = ""] = match;
    if (isOneWord(first, second, words, small)) {
      found.push({ start: match.index, end: match.index + whole.length, text: first + second });
    } else pattern.lastIndex = match.index + first.length + 1;
  }
  return found;
}

/** If the position of every letter is known, a space is trusted unless it leaves a piece that cannot be pronounced: "tr ade". */
const hasUnspeakable = ({ start, end }: Replacement, text: string): boolean =>
  text
    .slice(start, end)
    .split(" ")
    .some((piece) => !VOWEL.test(piece));

function isOneWord(first: string, second: string, words: Vocabulary, small: ReadonlySet<string>): boolean {
  // A capital begins a new word.
  if (!isSmall(second)) return false;
  const whole = (first + second).toLowerCase();
  if (!words.has(whole) || words.has(`${first}-${second}`.toLowerCase())) return false;
  const fragments = [first.toLowerCase(), second.toLowerCase()];
  const strange = fragments.filter((f) => (words.get(f) ?? 0) <= 1 && !small.has(f));
  if (strange.length === 2) return true;
  return strange.length === 1 && (!VOWEL.test(strange[0] ?? "") || !fragments.some((f) => small.has(f)));
}

/** "follow -up": never intended. Before a number, only if the whole occurs elsewhere ("COVID -19"). */
function hyphens(text: string, words: Vocabulary, small: ReadonlySet<string>): Replacement[] {
  return [...text.matchAll(spaceBeforeHyphen())].flatMap((match) => {
    const [whole, first = "", hyphen = "-", second = ""] = match;
    const known = words.has(`${first}-${second}`.toLowerCase());
    // "State-owned and -driven": the hyphen belongs to the second word.
    const sure = known || (isSmall(second) && !small.has(first.toLowerCase()));
    return sure ? [{ start: match.index, end: match.index + whole.length, text: first + hyphen + second }] : [];
  });
}

/** "by-catch", hyphenated at the end of a line, if the document writes "bycatch": no line has it with the hyphen. */
function broken(text: string, words: Vocabulary): Replacement[] {
  return [...text.matchAll(hyphenatedWord())].flatMap((match) => {
    const [word, first = "", second = ""] = match;
    const written = word.toLowerCase().replace(/[‐‑]/gu, "-");
    if (words.has(written) || !words.has(first.toLowerCase() + second)) return [];
    return [{ start: match.index, end: match.index + word.length, text: first + second }];
  });
}

/** "decisionmaking", which lost its hyphen at the end of a line, if the document writes "decision-making". */
function lost(text: string, words: Vocabulary, closed: ReadonlyMap<string, string>): Replacement[] {
  return [...text.matchAll(closedWord())].flatMap((match) => {
    const word = match[0];
    const hyphenated = closed.get(word.toLowerCase());
    if (hyphenated === undefined) return [];
    if ((words.get(hyphenated) ?? 0) < (words.get(word.toLowerCase()) ?? 1) * HYPHENATED_TIMES) return [];
    // The letters come from the word, the hyphens from the other spelling.
    let at = 0;
    const repaired = [...hyphenated].map((char) => (char === "-" ? "-" : (word[at++] ?? ""))).join("");
    return [{ start: match.index, end: match.index + word.length, text: repaired }];
  });
}

function hyphenatedByClosed(words: Vocabulary): Map<string, string> {
  const closed = new Map<string, string>();
  for (const word of words.keys())
    if (/^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+$/u.test(word)) closed.set(word.replaceAll("-", ""), word);
  return closed;
}

/** Applies repairs to a block and records what was there before; positions in the text are shifted. */
function withRepairs(block: SourceBlock, repairs: readonly Replacement[]): SourceBlock {
  const inOrder = [...repairs]
    .sort((a, b) => a.start - b.start)
    .filter((r, i, all) => r.start >= (all[i - 1]?.end ?? 0));
  const made: Repair[] = [];
  let text = "";
  let from = 0;
  for (const repair of inOrder) {
    text += block.text.slice(from, repair.start);
    made.push({
      start: text.length,
      end: text.length + repair.text.length,
      original: block.text.slice(repair.start, repair.end),
    });
    text += repair.text;
    from = repair.end;
  }
  text += block.text.slice(from);
  const moved = (place: number): number => {
    const before = inOrder.filter((r) => r.end <= place);
    const shift = before.reduce((sum, r) => sum + r.text.length - (r.end - r.start), 0);
    const inside = inOrder.find((r) => r.start < place && place < r.end);
    return inside ? Math.min(place + shift, inside.start + shift + inside.text.length) : place + shift;
  };
  return {
    ...block,
    text,
    repairs: made,
    lead: moved(block.lead),
    marks: block.marks.map((m) => ({ ...m, at: moved(m.at) })),
  };
}
