/** What a paragraph has named already: named again, or called by a pronoun. */
import type { Side } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import type { Vocabulary } from "../vocabulary.js";
import { standsInflected } from "./name.js";
import { type Context, explained, joins, some, type Work, without } from "./rule.js";

const OTHER: Record<Side, Side> = { old: "new", new: "old" };

/**
 * Takes away names of what the paragraph names anyhow, where one text says "its mandate" and the other "the mandate of
 * the Committee". A name that is put in where no pronoun was may bound what it is put to ("accession to such a
 * treaty"), and stays.
 *
 * @example withoutResumed([a change from "its work" to "the work of the Panel"], context) // nothing left to explain
 */
export function withoutResumed(works: readonly Work[], context: Context): Work[] {
  if (works.every((work) => resumable(work).length === 0)) return [...works];
  const changed: Changed = {
    old: new Set(works.flatMap((w) => w.change.old)),
    new: new Set(works.flatMap((w) => w.change.new)),
  };
  return works.map((work) =>
    resumable(work).reduce(
      (rest, side) => (isResumed(work, side, changed, context) ? resolved(rest, side) : rest),
      work,
    ),
  );
}

type Changed = Readonly<Record<Side, ReadonlySet<Token>>>;

const resolved = (work: Work, side: Side): Work => {
  const rest = { old: work.old, new: work.new, [side]: [] };
  const done = rest.old.length + rest.new.length === 0;
  return done ? explained(work, "editorial", "resumed", rest) : { ...work, ...rest };
};

/** Words of the longest names that are looked for. */
const LONGEST_NAME = 8;

/** The sides of a change whose words that are left may be a name. */
const resumable = (work: Work): Side[] =>
  (["old", "new"] as const).filter((side) => {
    const words = work[side];
    return words.length > 0 && words.length <= LONGEST_NAME && words.every((t) => t.kind === "word");
  });

function isResumed(work: Work, side: Side, changed: Changed, { vocabulary, tokens, texts, budget }: Context): boolean {
  const words = work.change[side];
  // A word of weight that begins with the letter of "and" may be a name (Arabic).
  if (words.some((t) => (t.kind !== "word" && joins(t, vocabulary)) || t.kind === "whole")) return false;
  if (!pronounBeside(work, side, changed, vocabulary)) return false;
  const name = without(work[side], ["pronoun", "demonstrative"], vocabulary);
  const stems = name.map(vocabulary.stem);
  if (stems.join("").length < SHORTEST_NAME) return false;
  const other = OTHER[side];
  // "This" refers back by itself: "their makers" → "the makers of these goods".
  const pointed = name.length < work[side].length || some(words, "demonstrative", vocabulary);
  if (pointed && name.length <= LONGEST_POINTED && work[other].length === 0) return true;
  const kept = tokens[other].filter((t) => t.kind !== "light" && t.kind !== "punctuation" && !changed[other].has(t));
  if (stands(stems, kept.map(vocabulary.stem))) return true;
  // Points of a list speak of what the paragraph above them names.
  if (stems.join("").length < LEAST_OF_KNOWN_NAME) return false;
  const text = texts[other]();
  return budget.spend(text.length) && standsInflected(name, text, vocabulary);
}

/** Words of the longest noun behind a "this" that stands for a pronoun; more say something of it. */
const LONGEST_POINTED = 1;

/** Letters of the shortest names. */
const SHORTEST_NAME = 2;

/** Letters of names that are looked for beyond the paragraph: shorter ones stand anywhere. */
const LEAST_OF_KNOWN_NAME = 6;

/** Kept words between a pronoun and the name that it stands for: "its [annual] mandate", "the mandate [of the Panel]". */
const BESIDE = 3;

/** Whether the other side of the change, or of a change close by, has a pronoun where this side has none. */
function pronounBeside({ change }: Work, side: Side, changed: Changed, vocabulary: Vocabulary): boolean {
  const other = OTHER[side];
  const { before, after } = change.around[other];
  const near = [...before.slice(-BESIDE), ...change[other], ...after.slice(0, BESIDE)].filter((t) =>
    changed[other].has(t),
  );
  const own = [...change.around[side].before.slice(-BESIDE), ...change.around[side].after.slice(0, BESIDE)];
  const here = [...own.filter((t) => changed[side].has(t)), ...change[side]];
  return pronouns(near, vocabulary) > pronouns(here, vocabulary);
}

const pronouns = (tokens: readonly Token[], vocabulary: Vocabulary): number =>
  tokens.filter((_, at) => vocabulary.length("pronoun", tokens, at) > 0 || vocabulary.owns(tokens[at] as Token)).length;

/** Whether the words stand in a row among others. */
function stands(words: readonly string[], among: readonly string[]): boolean {
  const last = among.length - words.length;
  for (let at = 0; at <= last; at++) if (words.every((word, k) => among[at + k] === word)) return true;
  return false;
}
