/** The words that all reports share, in each official language; `{name}` stands for a value that is filled in. */
import type { Finding, FindingKind, Relation } from "../../model/comparison.js";
import type { CoarseCode } from "../../model/quality.js";
import type { AsideReason, Form, LanguageCode } from "../../model/resolution.js";
import type { WarningCode } from "../../model/warnings.js";
import type { BriefGroup } from "../../redline/groups.js";

export interface Labels {
  readonly code: LanguageCode;
  /** Heading of a report on two texts. */
  readonly heading: string;
  readonly earlier: string;
  readonly later: string;
  /** A date, with `{d}`, `{m}` and `{y}`. */
  readonly date: string;
  /** With `{date}`. */
  readonly adopted: string;
  /** With `{n}`. */
  readonly meeting: string;
  readonly noSymbol: string;
  readonly languages: Readonly<Record<LanguageCode, string>>;
  readonly forms: Readonly<Record<Form, string>>;

  readonly relations: Readonly<Record<Relation, string>>;
  readonly moved: string;
  /** With `{from}`, addresses. */
  readonly movedFrom: string;
  /** With `{to}`, addresses. */
  readonly movedTo: string;
  /** A clause that another paragraph has now, with `{clause}`, its words, and `{to}`, an address. */
  readonly clauseTo: string;
  /** A clause that another paragraph had, with `{clause}`, its words, and `{from}`, an address. */
  readonly clauseFrom: string;
  readonly renumbered: string;
  /** What an address was before, with `{from}`. */
  readonly was: string;
  readonly kinds: Readonly<Record<FindingKind, string>>;
  /** The groups of the brief. */
  readonly groups: Readonly<Record<BriefGroup, string>>;
  /** What became of a paragraph that stands in the other part now, by the part it came into. */
  readonly part: Readonly<Record<NonNullable<Finding["part"]>, string>>;
  /** Our judgement of an opening phrase's new force, named as one. */
  readonly force: Readonly<Record<"stronger" | "weaker" | "neutral", string>>;
  readonly substantive: string;
  readonly routine: string;
  readonly doubtful: string;
  /** The reader decided it, whatever was found. */
  readonly corrected: string;
  /** Why a comparison is coarse, with `{reason}`, one of `coarseReasons`. */
  readonly coarse: string;
  readonly coarseReasons: Readonly<Record<CoarseCode, string>>;
  /** With the data of each warning in braces. */
  readonly warnings: Readonly<Record<WarningCode, string>>;
  /** Why pieces of the source are no part of the text. */
  readonly asideReasons: Readonly<Record<AsideReason, string>>;
  readonly noteChange: string;
  /** The words are the same; white space, quotation marks, vowel signs and the like are not. */
  readonly typography: string;

  /** Counts, each with `{n}`. */
  readonly counts: Readonly<
    Record<Exclude<Relation, "unchanged"> | "unchanged" | "moved" | "renumbered" | "substantive" | "routine", string>
  >;
  /** The two texts have the same words. */
  readonly identical: string;
  /** No change answers to the filters. */
  readonly nothingShown: string;
  /** The lines of the brief that did not fit, with `{n}` and `{addresses}`. */
  readonly andMore: string;
  /** What a line of the brief has no room for, with `{n}`. */
  readonly moreFacts: string;
  /** What counts are of, with `{counts}`. */
  readonly paragraphCounts: string;
  readonly footnoteCounts: string;
  /** Between the members of a list. */
  readonly listComma: string;
  /** Between the facts of a line, and behind what a fact is. */
  readonly semicolon: string;
  readonly colon: string;
  /** An address of the earlier text, with `{address}` and `{text}`, the text's symbol. */
  readonly ofEarlier: string;
  /** The same where that text has no symbol. */
  readonly ofUnnamed: string;
  /** The address of the line that names the body, with `{address}`. */
  readonly formula: string;
  /** A folded stretch, with `{range}` and `{n}`. */
  readonly foldUnchanged: string;
  /** A folded stretch in which something did change, with `{range}`, `{n}` and `{hidden}`. */
  readonly foldHidden: string;

  readonly sections: Readonly<
    Record<"title" | "summary" | "brief" | "changes" | "footnotes" | "setAside" | "warnings" | "structure", string>
  >;
  readonly columns: Readonly<
    Record<
      | "group"
      | "address"
      | "old"
      | "new"
      | "oldWords"
      | "newWords"
      | "oldText"
      | "newText"
      | "relation"
      | "kinds"
      | "remarks"
      | "redline"
      | "count",
      string
    >
  >;
  /** Read aloud around struck out and new text. */
  readonly marks: Readonly<Record<"deleted" | "inserted" | "paragraphEnd" | "footnote", string>>;
  /** Which signs a plain redline uses, with `{deleted}` and `{inserted}` for examples. */
  readonly legend: string;
  readonly page: PageLabels;
}

/** Controls of the HTML report. */
export interface PageLabels {
  readonly skip: string;
  readonly view: string;
  readonly sideBySide: string;
  readonly inline: string;
  readonly show: string;
  readonly all: string;
  readonly substanceOnly: string;
  readonly routineOnly: string;
  readonly hideUnchanged: string;
  readonly byRelation: string;
  readonly byKind: string;
  readonly search: string;
  /** With `{n}`, the changes shown, and `{all}`. */
  readonly shown: string;
  readonly previous: string;
  readonly next: string;
  readonly jump: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly overview: string;
  readonly overviewHelp: string;
  readonly keys: string;
  readonly reset: string;
  /** Turns on the panel in which a reader says what is wrong with a link or a weight. */
  readonly correct: string;
  readonly correctHelp: string;
  /** Of two paragraphs. */
  readonly same: string;
  readonly apart: string;
  /** With `{weight}`. */
  readonly judge: string;
  /** Takes a correction back, with `{line}`. */
  readonly forget: string;
  /** Saves the file of corrections. */
  readonly keep: string;
}

export { fill } from "../../model/fill.js";
