/** Finds clauses that left one paragraph for another while both paragraphs kept their own links. */
import type { Budget } from "../model/budget.js";
import type { Entry, MovedClause, Side, Span } from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";
import type { Cutter, Token } from "./tokens.js";
import { worthOf } from "./worth.js";

/** What a clause weighs at least, in letters of content words: about a dozen of them. Less is a name, a date or a turn of phrase. */
const LEAST_WORTH = 80;

/** Words in a row by which a clause is found. */
const RUN = 3;

/** Words that may have been put in, or left out, between two runs of one clause. */
const GAP = 4;

/** Share of the words of either place, from the first in common to the last, that are in common. */
const LEAST_SHARE = 0.7;

/** Runs that stand in more places of the changed words are turns of phrase. */
const MOST_PLACES = 6;

/** Words at each end of a clause that may join it to others. */
const EDGE = 2;

/** What the entries are of. */
export interface EntryTexts {
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  readonly cut: Cutter;
  readonly budget: Budget;
}

/** Words that one text has and the linked paragraphs of the other lack: all words of what was removed or added. */
interface Piece {
  /** Its place among the entries. */
  readonly entry: number;
  readonly paragraph: string;
  /** The text of the paragraph, in which its words stand. */
  readonly text: string;
  /** Its words, without marks. */
  readonly words: readonly Token[];
}

/** Words in common in a row: where they begin in an old and in a new piece, and how many they are. */
interface Run {
  readonly old: number;
  readonly new: number;
  length: number;
}

/** Runs of one clause in order. */
interface Chain {
  readonly first: Run;
  readonly last: Run;
  readonly longest: Run;
  /** How many words they have together. */
  readonly length: number;
}

/**
 * The entries, those among them that a clause left, or came to, with that clause. It stood in one paragraph of the old text alone and
 * stands in one of the new text alone, so that what is said in many places is no clause that moved.
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

/** What went from the old text, or came to the new one. */
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

/** The words that stand whole between two places of their text, found by halves: a long paragraph may have many pieces. */
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

/** Each run of words that begins in a piece, as one string, by its place. */
function runsIn({ words }: Piece): string[] {
  const forms = words.map((w) => w.form);
  return forms.slice(RUN - 1).map((_, at) => forms.slice(at, at + RUN).join(" "));
}

/** A piece, and the place of a run in it. */
type Place = readonly [Piece, number];

/** Where each run of words stands in the pieces. */
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

/** The runs that an old piece has in common with each new piece of another entry, as long as they go, in the order of the old one. */
function runsOf(from: Piece, places: ReadonlyMap<string, readonly Place[]>): ReadonlyMap<Piece, readonly Run[]> {
  const found = new Map<Piece, Run[]>();
  // The last run of each piece by how far its place is from that in the old one: the next words go on with it, or begin another.
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

/** The runs that follow each other on both sides, with little between, and have most words together. */
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

/** The places of the first word of a chain in one of its pieces, and of the word after its last one. */
const stretchOf = ({ first, last }: Chain, side: Side): [number, number] => [first[side], last[side] + last.length];

/** Whether what is in common weighs enough, and is most of what stands between its ends on both sides. */
function isClause({ words }: Piece, chain: Chain): boolean {
  const stretches = (["old", "new"] as const).map((side) => stretchOf(chain, side));
  const isDense = stretches.every(([start, end]) => chain.length >= LEAST_SHARE * (end - start));
  return isDense && worthOf(words, stretchOf(chain, "old")) >= LEAST_WORTH;
}

/** The middle of a run as it stands in one of its pieces: what joins a clause to others at its ends may differ. */
function middleOf({ words, text }: Piece, run: Run, side: Side): string {
  const edge = run.length > RUN + 2 * EDGE ? EDGE : 0;
  return text.slice(words[run[side] + edge]?.start, words[run[side] + run.length - 1 - edge]?.end);
}

/** Whether any of these words stand in another paragraph than that of a piece, too. */
const standsElsewhere = ({ paragraph }: Piece, paragraphs: readonly Paragraph[], words: readonly string[]): boolean =>
  paragraphs.some((p) => p.id !== paragraph && words.some((w) => p.text.includes(w)));

/** The words of a chain in one of its pieces. */
function spanOf({ paragraph, words }: Piece, chain: Chain, side: Side): Span {
  const [from, to] = stretchOf(chain, side);
  return { paragraph, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
