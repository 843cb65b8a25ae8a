/** One meeting that went at one place of a paragraph, where the next of its kind came at another. */
import type { Token } from "../../words/tokens.js";
import { type Context, explained, isDate, some, type Work } from "./rule.js";

/** A meeting told by its ordinal. */
interface Meeting {
  readonly tokens: readonly Token[];
  readonly number: number;
  /** What kind of meeting it is, in stems: those of one kind are held one after the other. */
  readonly noun: string;
}

/**
 * Names the session where one change takes a meeting away and another brings the next of the same kind: "the outcome
 * [-of the fifth review meeting-]", "[+reached at the sixth review meeting+]". What else the two changes hold is left
 * unexplained.
 */
export function successors(works: readonly Work[], context: Context): Work[] {
  if (works.length < 2) return [...works];
  const gone = works.map((work) => meetingsOf(work, "old", context));
  const come = works.map((work) => meetingsOf(work, "new", context));
  const all = [...works];
  gone.forEach((old, from) => {
    come.forEach((now, to) => {
      // Two on one side are for the rule of the next occasion, which looks at each change by itself.
      if (from === to || [...(come[from] ?? []), ...(gone[to] ?? [])].length > 0) return;
      const [was] = old;
      const is = now.find(
        (m) => was?.noun === m.noun && m.number > was.number && m.number - was.number <= MOST_BETWEEN,
      );
      if (!was || !is) return;
      all[from] = told(all[from] as Work, was);
      all[to] = told(all[to] as Work, is);
    });
  });
  return all;
}

/** Meetings of one kind that may lie between two texts, one included that is told. */
const MOST_BETWEEN = 3;

function told(work: Work, { tokens }: Meeting): Work {
  const left = (words: readonly Token[]): Token[] => words.filter((t) => !tokens.includes(t));
  return explained(work, "session", "successor", { old: left(work.old), new: left(work.new) });
}

/** Words of the noun beside an ordinal: "review conference", and behind it in languages that put it there. */
const LONGEST_NOUN = 3;

function meetingsOf({ change, ...work }: Work, side: "old" | "new", context: Context): Meeting[] {
  const { language, vocabulary, numerals } = context;
  const words = change[side];
  if (work.found.some((f) => f.kind === "session")) return [];
  return words.flatMap((t, at) => {
    if (!work[side].includes(t) || isDate(t, language)) return [];
    const [numeral] = numerals(t.text).filter((n) => n.ordinal);
    if (!numeral) return [];
    const own = t.text.slice(0, numeral.start) + t.text.slice(numeral.end);
    const after = runOf(words.slice(at + 1, at + 1 + LONGEST_NOUN));
    const before = runOf(words.slice(Math.max(at - LONGEST_NOUN, 0), at).reverse()).reverse();
    const run = [after, before].find((side) => some(side, "gathering", vocabulary));
    if (run) return [{ tokens: [t, ...run], number: numeral.value, noun: run.map(vocabulary.stem).join(" ") }];
    return own.trim() === "" ? [] : [{ tokens: [t], number: numeral.value, noun: own.trim() }];
  });
}

/** The words up to the first that is none. */
function runOf(words: readonly Token[]): Token[] {
  const end = words.findIndex((t) => t.kind !== "word");
  return words.slice(0, end === -1 ? undefined : end);
}
