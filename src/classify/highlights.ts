/** What is new in substance, for reports to lead with: facts in the text's own words, nothing paraphrased. */
import type { Comparison, Entry, Finding, FindingKind, Span } from "../model/comparison.js";

/** What a highlight tells of. `deadline` is a date or year of substance, such as a target. */
export type HighlightKind = "added" | "removed" | "opening" | "modality" | "qualifier" | "quantity" | "deadline";

/** One fact worth leading with. The words to show are the spans' own. */
export interface Highlight {
  readonly kind: HighlightKind;
  /** The entry it stands in, by its place in `comparison.entries`. */
  readonly entry: number;
  /** Addresses to show beside it: of the new text, or of the old where the entry was removed. */
  readonly where: readonly string[];
  /** The words that went; empty where nothing did. For `removed` the whole paragraph. */
  readonly old: readonly Span[];
  /** The words that came; empty where none did. For `added` the whole paragraph. */
  readonly new: readonly Span[];
  /** For an opening phrase: our judgement of the direction, to be shown as a judgement. */
  readonly force?: "stronger" | "weaker" | "neutral";
}

/** The order in which a reader wants to know. */
const ORDER: readonly HighlightKind[] = [
  "added",
  "removed",
  "opening",
  "modality",
  "quantity",
  "deadline",
  "qualifier",
];

const OF_FINDING: Partial<Record<FindingKind, HighlightKind>> = {
  opening: "opening",
  modality: "modality",
  qualifier: "qualifier",
  quantity: "quantity",
};

/**
 * The highlights of a comparison, the weightiest kind first and in the order of the text within a kind. Operative
 * paragraphs and sub-paragraphs only, where paragraphs were added or removed: preambular ones decide nothing.
 *
 * @returns all of them; how many fit a screen is the report's affair
 */
export function highlights(comparison: Comparison): Highlight[] {
  const found = comparison.entries.flatMap((entry, at) => ofEntry(entry, at, comparison));
  return ORDER.flatMap((kind) => found.filter((h) => h.kind === kind));
}

function ofEntry(entry: Entry, at: number, comparison: Comparison): Highlight[] {
  if (entry.relation === "added" || entry.relation === "removed") {
    const side = entry.relation === "added" ? "new" : "old";
    const spans = entry[side].flatMap((id) => operative(id, comparison[side].paragraphs));
    if (spans.length === 0) return [];
    const none: readonly Span[] = [];
    return [{ kind: entry.relation, entry: at, where: entry[side], old: none, new: none, [side]: spans }];
  }
  return entry.findings.flatMap((finding) => {
    const kind = OF_FINDING[finding.kind] ?? (finding.kind === "rewording" && isDeadline(finding) ? "deadline" : null);
    if (!kind) return [];
    const fact = { kind, entry: at, where: entry.new, old: finding.old, new: finding.new };
    return [finding.force === undefined ? fact : { ...fact, force: finding.force }];
  });
}

/** Name of the rule that finds a changed target year; see `rules/`. */
const DEADLINE_RULE = "deadline";

const isDeadline = (finding: Finding): boolean => finding.rule === DEADLINE_RULE;

function operative(id: string, paragraphs: Comparison["new"]["paragraphs"]): Span[] {
  const paragraph = paragraphs.find((p) => p.id === id);
  if (!paragraph || paragraph.text === "") return [];
  const binding =
    paragraph.kind === "operative" || paragraph.kind === "subparagraph" || paragraph.kind === "unnumbered";
  return binding ? [{ paragraph: id, start: 0, end: paragraph.text.length }] : [];
}
