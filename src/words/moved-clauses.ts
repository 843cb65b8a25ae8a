/** Finds clauses that left one paragraph for another while both paragraphs kept their own links. */
import type { Budget } from "../model/budget.js";
import type { Entry, MovedClause, Side, Span } from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";
import type { Cutter, Token } from "./tokens.js";
import { worthOf } from "./worth.js";

/** The least weight of a clause, in letters of content words: about a dozen words. Anything shorter is a name, a date or a turn of phrase. */
const LEAST_WORTH = 80;

/** The number of consecutive words by which a clause is found. */
const RUN = 3;

/** The most words that may have been inserted or deleted between two runs of one clause. */
const GAP = 4;

/** The least share of words in common on either side, from the first common word to the last. */
const LEAST_SHARE = 0.7;

/** Runs that occur more often than this in the changed words are turns of phrase. */
const MOST_PLACES = 6;

/** Words at each end of a clause that may only connect it to its surroundings. */
const EDGE = 2;

/** The texts that the entries belong to, and what is needed to compare them. */
export interface EntryTexts {
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  readonly cut: Cutter;
  readonly budget: Budget;
}

/** Words that one text has and the linked paragraphs of the other lack; for removed or added paragraphs, all words. */
interface Piece {
  /** The index of its entry. */
  readonly entry: number;
  readonly paragraph: string;
  /** The text of the paragraph that contains its words. */
  readonly text: string;
  /** Its words, without punctuation marks. */
  readonly words: readonly Token[];
}

/** A run of common words: where it begins in an old piece and in a new one, and its length. */
interface Run {
  readonly old: number;
  readonly new: number;
  length: number;
}

/** The runs of one clause, in order. */
interface Chain {
  readonly first: Run;
  readonly last: Run;
  readonly longest: Run;
  /** How many words the runs have together. */
  readonly length: number;
}

/**
 * Adds to each entry the clauses that left it or came to it. The clause must be in only one paragraph of the old text and only one of the
 * new text, so that common phrases are not reported as moved clauses.
 *
 * @example
 * // old OP5: "Requests the Secretariat to report, and encourages …" → new OP5: "Requests the Secretariat to report"
 * withMovedClauses(entries, texts)[5]?.clauses; // [{ went: "to", old: …, new: { paragraph: "OP7", … } }]
 */
export function withMovedClauses(entries: readonly Entry[], texts: EntryTexts): readonly Entry[] {
  const went = piecesOf(entries, texts, "old").filter((p) => worthOf(p.words, [0, p.words.length]) >= LEAST_WORTH);
  if (went.length === 0) return entries;
  const places = placesOf(piecesOf(entries, texts, "new"));
  const found = new Map<number, MovedClause[]>();
  const note = (entry: number, clause: MovedClause): void => {
    found.set(entry, [...(found.get(entry) ?? []), clause]);
  };
  for (const from of went) {
    for (const [to, runs] of runsOf(from, places)) {
      if (!texts.budget.spend(runs.length * runs.length)) continue;
      const chain = longestChain(runs);
      if (!chain || !isClause(from, chain) || !texts.budget.spend(texts.old.length + texts.new.length)) continue;
      const alike = [middleOf(from, chain.longest, "old"), middleOf(to, chain.longest, "new")];
      if (standsElsewhere(from, texts.old, alike) || standsElsewhere(to, texts.new, alike)) continue;
      const clause = { old: spanOf(from, chain, "old"), new: spanOf(to, chain, "new") };
      note(from.entry, { went: "to", ...clause });
      note(to.entry, { went: "from", ...clause });
    }
  }
  return entries.map((entry, k) => {
    const clauses = found.get(k);
    return clauses ? { ...entry, clauses } : entry;
  });
}

/** The words deleted from the old text, or inserted into the new one. */
function piecesOf(entries: readonly Entry[], texts: EntryTexts, side: Side): Piece[] {
  const paragraphs = new Map(texts[side].map((p) => [p.id, p.text]));
  const [whole, changed] = side === "old" ? (["removed", "deleted"] as const) : (["added", "inserted"] as const);
  return entries.flatMap(({ relation, segments, [side]: ids }, entry) => {
    const spans: readonly Span[] =
      relation === whole
        ? ids.map((id) => ({ paragraph: id, start: 0, end: paragraphs.get(id)?.length ?? 0 }))
        : segments.flatMap((s) => (s.kind === changed ? (s[side] ?? []) : []));
    return spans.map(({ paragraph, start, end }): Piece => {
      const text = paragraphs.get(paragraph) ?? "";
      const words = within(texts.cut(text), start, end).filter((t) => t.kind !== "punctuation");
      return { entry, paragraph, text, words };
    });
  });
}

/** The words that lie completely between two offsets of their text, found by binary search because a long paragraph may have many pieces. */
function within(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const firstFrom = (place: number): number => {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return tokens.slice(firstFrom(start), firstFrom(end)).filter((t) => t.end <= end);
}

/** Each run of words that begins in a piece, as one string, by its position. */
function runsIn({ words }: Piece): string[] {
  const forms = words.map((w) => w.form);
  return forms.slice(RUN - 1).map((_, at) => forms.slice(at, at + RUN).join(" "));
}

/** A piece, and the position of a run in it. */
type Place = readonly [Piece, number];

/** Where each run of words occurs in the pieces. */
function placesOf(pieces: readonly Piece[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const piece of pieces) {
    runsIn(piece).forEach((run, at) => {
      const list = places.get(run);
      if (list) list.push([piece, at]);
      else places.set(run, [[piece, at]]);
    });
  }
  return places;
}

/** The runs that an old piece has in common with each new piece of another entry, as long as possible, in the order of the old piece. */
function runsOf(from: Piece, places: ReadonlyMap<string, readonly Place[]>): ReadonlyMap<Piece, readonly Run[]> {
  const found = new Map<Piece, Run[]>();
  // The last run in each piece, by the offset between its old and new position: the next words either continue it or begin another run.
  const open = new Map<Piece, Map<number, Run>>();
  runsIn(from).forEach((words, at) => {
    const there = places.get(words) ?? [];
    if (there.length > MOST_PLACES) return;
    for (const [to, place] of there) {
      if (to.entry === from.entry) continue;
      const last = open.get(to) ?? new Map<number, Run>();
      const before = last.get(place - at);
      if (before && before.new + before.length >= place) {
        before.length = place + RUN - before.new;
        continue;
      }
      const run = { old: at, new: place, length: RUN };
      open.set(to, last.set(place - at, run));
      const runs = found.get(to);
      if (runs) runs.push(run);
      else found.set(to, [run]);
    }
  });
  return found;
}

/** The chain of runs that follow each other on both sides with little in between and have the most words together. */
function longestChain(runs: readonly Run[]): Chain | undefined {
  const chains: Chain[] = [];
  for (const run of runs) {
    const before = longest(chains.filter((chain) => follows(chain.last, run)));
    chains.push({
      first: before?.first ?? run,
      last: run,
      longest: before && before.longest.length >= run.length ? before.longest : run,
      length: (before?.length ?? 0) + run.length,
    });
  }
  return longest(chains);
}

const longest = (chains: readonly Chain[]): Chain | undefined =>
  chains.reduce<Chain | undefined>((best, chain) => (best && best.length >= chain.length ? best : chain), undefined);

const follows = (before: Run, after: Run): boolean =>
  (["old", "new"] as const).every((side) => {
    const between = after[side] - before[side] - before.length;
    return between >= 0 && between <= GAP;
  });

/** The positions of the first word of a chain in one of its pieces, and of the word after its last one. */
const stretchOf = ({ first, last }: Chain, side: Side): [number, number] => [first[side], last[side] + last.length];

/** Whether the common words weigh enough, and make up most of the text between their ends on both sides. */
function isClause({ words }: Piece, chain: Chain): boolean {
  const stretches = (["old", "new"] as const).map((side) => stretchOf(chain, side));
  const isDense = stretches.every(([start, end]) => chain.length >= LEAST_SHARE * (end - start));
  return isDense && worthOf(words, stretchOf(chain, "old")) >= LEAST_WORTH;
}

/** The middle of a run in one of its pieces; the words that connect a clause at its ends may differ. */
function middleOf({ words, text }: Piece, run: Run, side: Side): string {
  const edge = run.length > RUN + 2 * EDGE ? EDGE : 0;
  return text.slice(words[run[side] + edge]?.start, words[run[side] + run.length - 1 - edge]?.end);
}

/** Whether any of these words also occur in a paragraph other than that of the piece. */
const standsElsewhere = ({ paragraph }: Piece, paragraphs: readonly Paragraph[], words: readonly string[]): boolean =>
  paragraphs.some((p) => p.id !== paragraph && words.some((w) => p.text.includes(w)));

/** The words of a chain in one of its pieces. */
function spanOf({ paragraph, words }: Piece, chain: Chain, side: Side): Span {
  const [from, to] = stretchOf(chain, side);
  return { paragraph, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
