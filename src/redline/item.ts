/** What became of an entry's paragraphs or of a footnote: the facts that every report gives about it, with its redline. */
import type { Entry, Finding, FindingKind, Quality, Relation, Side } from "../model/comparison.js";
import type { LanguageCode } from "../model/resolution.js";
import type { Block, Passage } from "./blocks.js";
import type { NotePairs } from "./notes.js";
import { blocksOf, type Linked } from "./walk.js";

/** The passages of one text by address, in order. */
export type Passages = ReadonlyMap<string, Passage>;

/** One entry of the comparison, ready to be shown. */
export interface Item {
  readonly kind: "item";
  /** The comparison's entry for it. */
  readonly entry: Entry;
  /** An id that is unique in the report and can be a link target: the first new address, or `old-OP3` if the paragraph was removed. */
  readonly key: string;
  readonly relation: Relation;
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** The number that reports put beside addresses of the earlier text, such as "63/72", or null if it has no symbol. */
  readonly earlier: string | null;
  /** The language of its texts. */
  readonly language: LanguageCode;
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** Kinds of change, each once, in order of appearance. */
  readonly kinds: readonly FindingKind[];
  readonly findings: readonly Finding[];
  readonly substantive: boolean;
  /** Whether a careful reader might link these paragraphs differently. */
  readonly doubtful: boolean;
  /** Whether a footnote mark in it was inserted, deleted, or now leads to a different note. */
  readonly notesChanged: boolean;
  readonly quality: Quality;
  readonly linked: Linked;
  readonly blocks: readonly Block[];
}

/** Whether an item has any change other than a new number. */
export function isChange(item: Item): boolean {
  return item.relation !== "unchanged" || item.moved || item.notesChanged;
}

/** What all items of a comparison share. */
export interface ItemTexts {
  readonly earlier: string | null;
  readonly language: LanguageCode;
  readonly pairs: NotePairs;
}

/** Creates the item of an entry. */
export function itemOf(entry: Entry, passages: Readonly<Record<Side, Passages>>, texts: ItemTexts): Item {
  const [first] = entry.new;
  const side = (which: Side): Passage[] => entry[which].flatMap((id) => passages[which].get(id) ?? []);
  const linked = {
    old: side("old"),
    new: side("new"),
    segments: entry.segments,
    findings: entry.findings,
    pairs: texts.pairs,
  };
  return {
    kind: "item",
    entry,
    key: first ?? `old-${entry.old[0]}`,
    relation: entry.relation,
    old: entry.old,
    new: entry.new,
    earlier: texts.earlier,
    language: texts.language,
    moved: entry.moved,
    renumbered: entry.renumbered,
    kinds: [...new Set(entry.findings.map((f) => f.kind))],
    findings: entry.findings,
    substantive: entry.substantive,
    doubtful: entry.evidence?.doubtful ?? false,
    notesChanged: entry.marks.some((m) => m.change !== "same"),
    quality: entry.quality,
    linked,
    blocks: blocksOf(linked),
  };
}

/** Whether it has no text: some official files have paragraphs without text. */
export const isBlank = ({ linked }: Item): boolean =>
  [...linked.old, ...linked.new].every((passage) => passage.text.trim() === "");
