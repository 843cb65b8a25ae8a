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
 * A stretch of the word comparison. The old spans of an entry's segments, joined in order, are its old texts to the
 * letter, and the new spans its new texts. A segment never crosses from one paragraph to the next; a replacement is a
 * `deleted` segment followed by an `inserted` one. `same` has both spans, whose texts may differ in white space or
 * typography only.
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
 * All kinds of change, the routine ones first. The glossary says what each means.
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
 * The rules that name findings, for people who ask why; `src/classify` and `npm run explain` say what each looks at.
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

/** One thing that changed inside an entry, with the rule that named it. */
export interface Finding {
  readonly kind: FindingKind;
  /** Whether it changes what the text says; the weight of a mark is that of the findings whose spans cover it. */
  readonly substantive: boolean;
  readonly old: readonly Span[];
  readonly new: readonly Span[];
  /** Name of the rule that made the finding, for programs and for people who ask why. */
  readonly rule: FindingRule;
  /** For an opening phrase: our judgement of the direction. It is a judgement, and reports call it so. */
  readonly force?: "stronger" | "weaker" | "neutral";
  /** For `part`: the part of the resolution that the paragraph stands in now; it stood in the other. */
  readonly part?: "operative" | "preamble";
}

/**
 * The parts of the evidence for a link, in the order that reports show them. Of two paragraphs:
 *
 * - `words`: the two have words in common, rare ones above all
 * - `within`: the words of the shorter one are in the longer one
 * - `phrases`: the same, for words that follow each other
 * - `carried`: the phrases of the shorter one are in the longer one
 * - `alone`: they have phrases in common that no third paragraph has
 * - `opening`: they open with the same verb
 * - `neighbours`: the paragraphs before and after them are linked
 * - `section`: both are preambular, or both operative, and so on
 *
 * Of two footnotes, whose evidence is their `words` and their `marks`: that these stand in the same place of linked paragraphs.
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
  /** Sum of the parts, 0 to 1. */
  readonly score: number;
  /** The parts that add up to the score. */
  readonly parts: Readonly<Partial<Record<EvidencePart, number>>>;
  /** A careful reader might link otherwise. */
  readonly doubtful: boolean;
}

/** What became of one footnote mark of the entry's paragraphs. */
export interface MarkChange {
  readonly old: Span | null;
  readonly new: Span | null;
  /** `same`: leads to the same note, whatever its number. */
  readonly change: "same" | "changed" | "added" | "removed";
}

export type { Quality };

/** Which old paragraphs became which new ones, before the words are compared. */
export interface Link {
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly relation: Relation;
  /** Stands elsewhere in the order; as few entries as explain the order are marked. */
  readonly moved: boolean;
  /** The printed number or label differs though the paragraph did not move. */
  readonly renumbered: boolean;
  /** Null for what was added or removed. */
  readonly evidence: Evidence | null;
}

/** Every paragraph of both texts in exactly one link, in the order of the new text, removed ones at the place they left. */
export interface Alignment {
  readonly links: readonly Link[];
  readonly quality: Quality;
}

/** A place where words stand in another text. */
export interface PlaceElsewhere {
  readonly symbol: string;
  /** Address of the paragraph. */
  readonly id: string;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** The same words in the same order. */
  readonly exact: boolean;
  /** Share of words in common, 0 to 1. */
  readonly similarity: number;
}

/**
 * Where words of the new text come from, where somebody asked: the texts of a library that have them already, the best
 * place first, or the older text of the series that had them before they were left out.
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

/** What the same comparison in a second language says of an entry. */
export interface Witness {
  readonly language: LanguageCode;
  /**
   * `alone`: of substance in this language and not in the other; `missing`: of substance in the other and not in this one;
   * `shared`: of substance in both, or in neither.
   */
  readonly standing: "alone" | "missing" | "shared";
  /** Addresses of the same paragraphs in the other language. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** The change of the other language in its own words, where this one lacks it; else empty. */
  readonly text: string;
}

/**
 * A clause that left the paragraph of one entry and stands in that of another, while both keep the links that they have. Each of
 * the two entries tells of it: the one that it `went` to another from, and the one that has it from there.
 */
export interface MovedClause {
  readonly went: "to" | "from";
  /** Where it stood in the old text. */
  readonly old: Span;
  /** Where it stands in the new text. */
  readonly new: Span;
}

/** The second language of a comparison, and how many entries and footnotes stand alone, or are missing. */
export interface WitnessSummary {
  readonly language: LanguageCode;
  readonly alone: number;
  readonly missing: number;
}

/** One line of the comparison: a link with its words and findings. */
export interface Entry extends Link {
  /** Empty for what is unchanged to the letter, added or removed. */
  readonly segments: readonly Segment[];
  readonly marks: readonly MarkChange[];
  readonly findings: readonly Finding[];
  /** Whether any finding is of substance; added and removed paragraphs always are. */
  readonly substantive: boolean;
  /** A reader decided how it is linked, or its weight, and not the comparison. */
  readonly corrected?: true;
  readonly quality: Quality;
  /** Clauses that went to the paragraphs of another entry, or came from there; missing where there are none. */
  readonly clauses?: readonly MovedClause[];
  /** Missing where nobody asked. */
  readonly origins?: readonly Origin[];
  /** Missing where no second language was at hand. */
  readonly witness?: Witness;
}

/** How many entries of each sort there are, out of all paragraphs, or all footnotes, that are not empty. */
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

/** The counts of the paragraphs, and beside them those of the footnotes. */
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
  /** The titles' words, or empty where they are the same. */
  readonly title: readonly Segment[];
  readonly summary: Summary;
  readonly quality: Quality;
  readonly warnings: readonly Warning[];
  /** Missing where no second language was at hand. */
  readonly witness?: WitnessSummary;
  /** What a reader decided beforehand; missing where nobody did. */
  readonly corrections?: Required<Corrections>;
}
