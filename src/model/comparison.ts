/** The result of comparing two resolutions: the type that every report is made from. */
import type { Corrections } from "./corrections.js";
import type { Quality } from "./quality.js";
import type { LanguageCode, Range, Resolution, Warning } from "./resolution.js";

/** The earlier text or the later one. */
export type Side = "old" | "new";

/** A range of one paragraph (or footnote), named by its address. */
export interface Span extends Range {
  readonly paragraph: string;
}

/**
 * What can become of the paragraphs of one entry.
 *
 * @example RELATIONS.map((relation) => comparison.entries.filter((e) => e.relation === relation).length); // => [3, 5, 0, 0, 2, 1]
 */
export const RELATIONS = ["unchanged", "changed", "split", "merged", "added", "removed"] as const;
/** One of `RELATIONS`. */
export type Relation = (typeof RELATIONS)[number];

/**
 * One piece of the word comparison. Joining the old spans of an entry's segments in order gives its old text to the letter; joining the new
 * spans gives its new text. A segment never crosses from one paragraph to the next. A replacement is a `deleted` segment followed by an
 * `inserted` one. `same` has both spans, whose texts may differ, but only in white space or typography.
 */
export type Segment =
  | { readonly kind: "same"; readonly old: Span; readonly new: Span }
  | { readonly kind: "deleted"; readonly old: Span; readonly new: null }
  | { readonly kind: "inserted"; readonly old: null; readonly new: Span };

/** Kinds of change that are routine by themselves. */
const ROUTINE_KINDS = ["date", "session", "reference", "numbering", "connector", "editorial"] as const;

/** Kinds of change that are of substance by themselves. */
const SUBSTANTIVE_KINDS = [
  "part",
  "opening",
  "qualifier",
  "modality",
  "quantity",
  "actor",
  "addition",
  "deletion",
  "rewording",
] as const;

/**
 * All kinds of change, the routine ones first. docs/glossary.md says what each means.
 *
 * @example FINDING_KINDS.slice(0, 3); // => ["date", "session", "reference"]
 */
export const FINDING_KINDS = [...ROUTINE_KINDS, ...SUBSTANTIVE_KINDS] as const;
/** One of `FINDING_KINDS`. */
export type FindingKind = (typeof FINDING_KINDS)[number];

const ROUTINE: ReadonlySet<FindingKind> = new Set(ROUTINE_KINDS);

/**
 * Whether a kind of change is routine by itself.
 *
 * @returns false for kinds of substance
 * @example FINDING_KINDS.filter(isRoutine); // => ["date", "session", "reference", "numbering", "connector", "editorial"]
 */
export const isRoutine = (kind: FindingKind): boolean => ROUTINE.has(kind);

/**
 * The rules that can produce a finding, for readers who ask why. `npm run explain` shows which rule applied to a paragraph; `src/classify`
 * says what each rule looks at.
 *
 * @example comparison.entries.flatMap((entry) => entry.findings.map((f) => f.rule)); // => ["reference", "quantity", "opening", "addition", "next-occasion"]
 */
export const FINDING_RULES = [
  "actor",
  "addition",
  "addition-and-deletion",
  "connector",
  "deadline",
  "deletion",
  "date",
  "editorial",
  "label",
  "modality",
  "moved",
  "name",
  "negation",
  "next-occasion",
  "note",
  "numbering",
  "occasion",
  "occasion-listed",
  "opening",
  "part",
  "place",
  "qualifier",
  "qualifier-replaced",
  "qualifying-phrase",
  "quantity",
  "reference",
  "reference-date",
  "reference-here",
  "reference-noun",
  "repetition",
  "rewording",
  "rewording-and-addition",
  "rewording-and-addition-and-deletion",
  "rewording-and-deletion",
  "same-verb",
  "same-words",
  "small-word",
  "variant",
  "years-elapsed",
] as const;
/** One of `FINDING_RULES`. */
export type FindingRule = (typeof FINDING_RULES)[number];

/** One thing that changed inside an entry, with the rule that found it. */
export interface Finding {
  readonly kind: FindingKind;
  /** Whether it changes what the text says. A mark is of substance if any finding whose spans cover it is. */
  readonly substantive: boolean;
  readonly old: readonly Span[];
  readonly new: readonly Span[];
  /** The rule that produced the finding, for programs and for readers who ask why. */
  readonly rule: FindingRule;
  /** For an opening phrase: whether it became stronger or weaker. This is our judgement, and reports say so. */
  readonly force?: "stronger" | "weaker" | "neutral";
  /** For `part`: the part of the resolution that the paragraph is in now; it was in the other before. */
  readonly part?: "operative" | "preamble";
}

/**
 * The parts of the evidence for a link, in the order in which reports show them. For two paragraphs:
 *
 * - `words`: the two have words in common, especially rare ones
 * - `within`: the longer one has the words of the shorter one
 * - `phrases`: the two have pairs of neighbouring words in common
 * - `carried`: the longer one has the phrases of the shorter one
 * - `alone`: the two have phrases in common that no third paragraph has
 * - `opening`: both open with the same verb
 * - `neighbours`: the paragraphs before and after them are linked
 * - `section`: both are preambular, or both operative, and so on
 *
 * For two footnotes: `words`, and `marks`, which says that their marks are in the same place of linked paragraphs.
 *
 * @example EVIDENCE_PARTS.includes("opening"); // => true
 */
export const EVIDENCE_PARTS = [
  "words",
  "within",
  "phrases",
  "carried",
  "alone",
  "opening",
  "neighbours",
  "section",
  "marks",
] as const;
/** One of `EVIDENCE_PARTS`. */
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

/** Why two paragraphs were linked. */
export interface Evidence {
  /** The sum of the parts, from 0 to 1. */
  readonly score: number;
  /** The parts that add up to the score. */
  readonly parts: Readonly<Partial<Record<EvidencePart, number>>>;
  /** Whether a careful reader might link these paragraphs differently. */
  readonly doubtful: boolean;
}

/** What became of one footnote mark in the entry's paragraphs. */
export interface MarkChange {
  readonly old: Span | null;
  readonly new: Span | null;
  /** `same` if it leads to the same note, whatever its number is. */
  readonly change: "same" | "changed" | "added" | "removed";
}

export type { Quality };

/** Which old paragraphs became which new ones, before the words are compared. */
export interface Link {
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly relation: Relation;
  /** Whether it is in a different place in the order. As few entries as possible are marked as moved. */
  readonly moved: boolean;
  /** Whether the printed number or label differs although the paragraph did not move. */
  readonly renumbered: boolean;
  /** Null if the paragraph was added or removed. */
  readonly evidence: Evidence | null;
}

/**
 * The links of two texts. Every paragraph is in exactly one link. They follow the order of the new text; removed paragraphs come where
 * they used to be.
 */
export interface Alignment {
  readonly links: readonly Link[];
  readonly quality: Quality;
}

/** A place in another text where the words occur. */
export interface PlaceElsewhere {
  readonly symbol: string;
  /** Address of the paragraph. */
  readonly id: string;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** Whether it has the same words in the same order. */
  readonly exact: boolean;
  /** Share of words in common, 0 to 1. */
  readonly similarity: number;
}

/**
 * Where words of the new text come from. `source`: texts of a library that already have them, the best place first; `texts` counts all of
 * them. `returned`: an older text of the series, which had them before they were left out.
 */
export type Origin =
  | {
      readonly kind: "source";
      readonly words: Span;
      readonly places: readonly PlaceElsewhere[];
      readonly texts: number;
    }
  | {
      readonly kind: "returned";
      readonly words: Span;
      readonly from: { readonly symbol: string; readonly id: string };
    };

/** What the same comparison in a second language shows about an entry. */
export interface Witness {
  readonly language: LanguageCode;
  /**
   * `alone`: of substance in this language but not in the other; `missing`: of substance in the other language but not in this one;
   * `shared`: of substance in both or in neither.
   */
  readonly standing: "alone" | "missing" | "shared";
  /** Addresses of the same paragraphs in the other language. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** For `missing`: the change in the words of the other language; otherwise empty. */
  readonly text: string;
}

/**
 * A clause that moved from a paragraph of one entry to a paragraph of another, while both entries keep their links. Both entries list it:
 * in the one that it left, `went` is "to"; in the one that it came to, `went` is "from".
 */
export interface MovedClause {
  readonly went: "to" | "from";
  /** Where it was in the old text. */
  readonly old: Span;
  /** Where it is in the new text. */
  readonly new: Span;
}

/** The second language of a comparison, and how many entries and footnotes are `alone` or `missing` in it. */
export interface WitnessSummary {
  readonly language: LanguageCode;
  readonly alone: number;
  readonly missing: number;
}

/** One entry of the comparison: a link with its changed words and findings. */
export interface Entry extends Link {
  /** Empty if the paragraph is unchanged to the letter, added or removed. */
  readonly segments: readonly Segment[];
  readonly marks: readonly MarkChange[];
  readonly findings: readonly Finding[];
  /** Whether any finding is of substance; added and removed paragraphs always are. */
  readonly substantive: boolean;
  /** Present if a reader decided the link or the verdict. */
  readonly corrected?: true;
  readonly quality: Quality;
  /** Clauses that moved to or from paragraphs of another entry; missing if there are none. */
  readonly clauses?: readonly MovedClause[];
  /** Where added words come from; missing if nobody asked for it. */
  readonly origins?: readonly Origin[];
  /** Missing if there was no second language. */
  readonly witness?: Witness;
}

/** How many entries of each sort there are, among paragraphs or among footnotes; entries without text do not count. */
export interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly split: number;
  readonly merged: number;
  readonly moved: number;
  readonly renumbered: number;
  readonly unchanged: number;
  readonly substantive: number;
  readonly routine: number;
}

/** The counts for paragraphs, with those for footnotes in `footnotes`. */
export interface Summary extends Counts {
  readonly footnotes: Counts;
}

/** Two resolutions compared. */
export interface Comparison {
  readonly old: Resolution;
  readonly new: Resolution;
  readonly entries: readonly Entry[];
  /** The footnotes of both texts, each in exactly one entry. */
  readonly footnotes: readonly Entry[];
  /** The word comparison of the titles; empty if they are the same. */
  readonly title: readonly Segment[];
  readonly summary: Summary;
  readonly quality: Quality;
  readonly warnings: readonly Warning[];
  /** Missing if there was no second language. */
  readonly witness?: WitnessSummary;
  /** The corrections that were passed to `compare`; missing if there were none. */
  readonly corrections?: Required<Corrections>;
}
