/** Reads and writes the corrections file: two lines that name the texts, then one line for each correction. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Corrections, Verdict } from "../model/corrections.js";
import { UserError } from "../model/errors.js";
import type { Resolution, Warning } from "../model/resolution.js";
import { warning } from "../model/warnings.js";
import { linesOf, lineText } from "./lines.js";

/** How many hexadecimal digits of a text's hash are used: enough that no two texts share one by coincidence. */
const HASH_DIGITS = 16;

/**
 * The beginning of a corrections file: the symbol of each text and a hash of its paragraphs.
 *
 * @returns two lines, each with its line end
 * @example correctionsHead(before, after).split("\n")[0]?.startsWith("old A/RES/63/390 "); // => true
 */
export function correctionsHead(old: Resolution, now: Resolution): string {
  return `${nameLine("old", old)}\n${nameLine("new", now)}\n`;
}

const nameLine = (side: "old" | "new", text: Resolution): string => `${side} ${text.symbol ?? "-"} ${hashOf(text)}`;

/** A hash of a text's addresses and words, independent of its form. */
function hashOf({ paragraphs }: Resolution): string {
  const said = paragraphs.map(({ id, text }) => `${id} ${text}\n`).join("");
  const bytes = sha256(new TextEncoder().encode(said));
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, HASH_DIGITS);
}

/**
 * Writes a complete corrections file, as `readCorrections` reads it.
 *
 * @returns the head that names both texts, then one line for each correction
 * @example writeCorrections(before, after, { link: [["OP4", "OP3"]] }).split("\n")[2]; // => "link OP4 = OP3"
 */
export function writeCorrections(old: Resolution, now: Resolution, corrections: Corrections): string {
  return [correctionsHead(old, now), ...linesOf(corrections).map((line) => `${lineText(line)}\n`)].join("");
}

/** The result of reading a corrections file for two texts. */
export interface ReadCorrections {
  /** Null if the file belongs to other texts. */
  readonly corrections: Required<Corrections> | null;
  readonly warnings: readonly Warning[];
}

/**
 * Reads a corrections file for two texts. Empty lines and lines that begin with `#` are skipped.
 *
 * @param name the name of the file, for messages
 * @throws UserError if it does not begin with two lines that name its texts, or if a line or an address is not understood
 * @example
 * const file = `${correctionsHead(before, after)}link OP4 = OP3\nverdict OP2 routine\n`;
 * const { corrections } = readCorrections(file, "my.txt", before, after);
 * compare(before, after, corrections ?? {}).summary.removed; // => 0
 */
export function readCorrections(content: string, name: string, old: Resolution, now: Resolution): ReadCorrections {
  const lines = content.split(/\r?\n/).map((line, i) => ({ text: line.trim(), at: i + 1 }));
  const [first, second, ...rest] = lines.filter(({ text }) => text !== "" && !text.startsWith("#"));
  if (!first || !second || !HEAD.old.test(first.text) || !HEAD.new.test(second.text)) {
    const [was, is] = correctionsHead(old, now).trim().split("\n");
    throw new UserError(
      "corrections",
      `${name} has to begin with the lines "${was}" and "${is}": put them at its head.`,
    );
  }
  if (`${first.text}\n${second.text}\n` !== correctionsHead(old, now)) {
    return { corrections: null, warnings: [warning("other-corrections", { name })] };
  }
  const known = { old: new Set(old.paragraphs.map((p) => p.id)), new: new Set(now.paragraphs.map((p) => p.id)) };
  const read = rest.map(({ text, at }) => lineOf(text, `${name}, line ${at}`, known));
  const corrections: Required<Corrections> = {
    link: read.flatMap((line) => line.link ?? []),
    unlink: read.flatMap((line) => line.unlink ?? []),
    verdicts: read.flatMap((line) => line.verdict ?? []),
  };
  assertOnce(read, name);
  return { corrections, warnings: [] };
}

const HEAD = { old: /^old \S+ [0-9a-f]+$/, new: /^new \S+ [0-9a-f]+$/ };

/** An old and a new paragraph by their addresses. */
type Pair = readonly [string, string];

interface Line {
  readonly link?: readonly Pair[];
  readonly unlink?: readonly Pair[];
  readonly verdict?: Verdict;
}

type Known = Readonly<Record<"old" | "new", ReadonlySet<string>>>;

function lineOf(text: string, place: string, known: Known): Line {
  const [, what, left = "", right = ""] = /^(link|unlink)\s+([^=]+?)\s*=\s*(.+)$/.exec(text) ?? [];
  if (what) {
    const [old, now] = [left.split(/\s+/), right.split(/\s+/)];
    for (const id of old) assertKnown(id, "old", place, known);
    for (const id of now) assertKnown(id, "new", place, known);
    const pairs = old.flatMap((was) => now.map((is): Pair => [was, is]));
    if (what === "link" && (old.length === 1 || now.length === 1)) return { link: pairs };
    if (what === "unlink" && pairs.length === 1) return { unlink: pairs };
    throw new UserError(
      "corrections",
      `${place}: ${what} takes one address on ${what === "link" ? "at least one side" : "either side"}.`,
    );
  }
  const [, minus = "", paragraph = "", verdict = ""] = /^verdict\s+(-?)(\S+)\s+(routine|substance)$/.exec(text) ?? [];
  if (paragraph !== "") {
    const side = minus === "-" ? "old" : "new";
    assertKnown(paragraph, side, place, known);
    return { verdict: { side, paragraph, substantive: verdict === "substance" } };
  }
  throw new UserError(
    "corrections",
    `${place} is not understood: write "link OP5 = OP7", "unlink OP3 = OP4" or "verdict OP9 routine".`,
  );
}

function assertKnown(id: string, side: "old" | "new", place: string, known: Known): void {
  if (known[side].has(id)) return;
  if (/^FN\d/.test(id)) {
    throw new UserError("corrections", `${place} names the footnote ${id}: corrections are of paragraphs alone.`);
  }
  const which = side === "old" ? "earlier" : "later";
  throw new UserError(
    "corrections",
    `${place} names ${id}, which the ${which} text has not: resdiff parse shows its addresses.`,
  );
}

/** A paragraph can be linked in only one line: two lines that link it would contradict each other. */
function assertOnce(lines: readonly Line[], name: string): void {
  for (const side of [0, 1] as const) {
    const ids = lines.flatMap(({ link = [] }) => [...new Set(link.map((pair) => pair[side]))]);
    const twice = ids.find((id, i) => ids.indexOf(id) < i);
    if (twice !== undefined) throw new UserError("corrections", `${name} links ${twice} twice: put all into one line.`);
  }
}
