/** A resolution as the page of a library stores it, in as few characters as possible, since a page has thousands. */
import { FATES } from "../../batch/numbers.js";
import type { FinishedLine, VerbChange } from "../../batch/pair-line.js";
import type { LanguageCode } from "../../model/resolution.js";
import { type Body, parseSymbol, shortSymbol } from "../../model/symbol.js";
import type { EvidenceName } from "../../recall/evidence.js";
import { shortened } from "../../redline/shortened.js";
import { visible } from "../visible.js";

/** What the page stores of the comparison. */
export interface RowComparison {
  /** Counts of words, and of paragraphs, in the order of `FATES`. */
  readonly words: readonly number[];
  readonly paragraphs: readonly number[];
  /** Words of the earlier and of the later text. */
  readonly length: readonly [number, number];
  readonly substance: number;
  readonly doubts: number;
  readonly verbs: number;
  /** The first few verbs: address, old, new, direction (1 stronger, -1 weaker, 0 neither). */
  readonly verbList: readonly (readonly [string, string, string, number])[];
  /** Indexes into `FATES`, each followed by a number of words: the paragraphs in order. */
  readonly picture: readonly number[];
}

/** A row of the table. */
export interface IndexRow {
  readonly symbol: string;
  readonly title: string;
  readonly language: LanguageCode;
  readonly body: Body;
  readonly session: number | null;
  readonly date: string | null;
  /** Its rank when all are ordered by symbol. */
  readonly order: number;
  readonly follows: string | null;
  /** Names of the two most telling parts of the evidence; only `named` if a list named the predecessor. */
  readonly evidence: readonly string[];
  readonly instead: string | null;
  /** 0 for the first of its series, otherwise after how many sessions it comes back; null if that is unknown. */
  readonly every: number | null;
  readonly place: readonly [number, number];
  readonly missing: readonly number[];
  readonly comparison: RowComparison | null;
  readonly report: string | null;
}

/** The parts of the evidence, the most telling one first. */
const TELLING: readonly EvidenceName[] = [
  "same title",
  "likeness",
  "recalled",
  "latest",
  "series",
  "agenda",
  "title",
  "repeated",
  "recent",
];

/** How many verbs a row shows; the report has them all. */
const MOST_VERBS = 6;
/** The most letters of a verb, and of a title. */
const MOST_OF_VERB = 60;
const MOST_OF_TITLE = 300;
/** The most stretches in a picture; more could not be told apart. */
const MOST_STRETCHES = 60;

/** The row of a line. */
export function rowOf(line: FinishedLine, order: number): IndexRow {
  const { new: now, predecessor, series, comparison, reports, language } = line;
  return {
    symbol: shortName(now.symbol ?? now.file),
    title: shortened(visible(now.title ?? ""), MOST_OF_TITLE, language),
    language,
    body: now.body,
    session: now.session,
    date: now.date,
    order,
    follows: predecessor && shortName(line.old?.symbol ?? predecessor.symbol),
    evidence:
      predecessor?.reason === "named"
        ? ["named"]
        : TELLING.filter((e) => predecessor?.evidence.includes(e)).slice(0, 2),
    instead: predecessor?.instead ? shortName(predecessor.instead) : null,
    every: series?.kind === "first" ? 0 : (series?.every ?? null),
    place: [series?.place ?? 1, series?.length ?? 1],
    missing: series?.missing ?? [],
    comparison: comparison && {
      words: FATES.map((fate) => comparison.numbers.words[fate]),
      paragraphs: FATES.map((fate) => comparison.numbers.paragraphs[fate]),
      length: [comparison.numbers.length.old.words, comparison.numbers.length.new.words],
      substance: comparison.summary.substantive,
      doubts: comparison.doubts,
      verbs: comparison.verbs.length,
      verbList: comparison.verbs.slice(0, MOST_VERBS).map((change) => verbOf(change, language)),
      picture: pictureOf(comparison.stretches),
    },
    report: reports.html ?? Object.values(reports)[0] ?? null,
  };
}

function verbOf({ id, old, new: now, force }: VerbChange, language: LanguageCode): RowComparison["verbList"][number] {
  const words = (text: string): string => shortened(visible(text), MOST_OF_VERB, language);
  return [id, words(old), words(now), force === "stronger" ? 1 : force === "weaker" ? -1 : 0];
}

/** The stretches as numbers; if there are too many, the shortest are merged with the previous ones. */
function pictureOf(stretches: readonly { readonly fate: (typeof FATES)[number]; readonly words: number }[]): number[] {
  const least = [...stretches].sort((a, b) => b.words - a.words)[MOST_STRETCHES]?.words ?? -1;
  const kept: number[] = [];
  for (const { fate, words } of stretches) {
    if (words > least || kept.length === 0) kept.push(FATES.indexOf(fate), words);
    else kept[kept.length - 1] = (kept[kept.length - 1] ?? 0) + words;
  }
  return kept;
}

/** The number of a General Assembly resolution as it is cited; other symbols in full. */
function shortName(name: string): string {
  const parts = parseSymbol(name);
  return visible(parts?.body === "GA" && parts.kind === "resolution" ? shortSymbol(parts) : name);
}
