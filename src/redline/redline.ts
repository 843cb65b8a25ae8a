/** Builds the redline of a comparison, which every report is made from: the same facts and blocks in the same order, whatever the format. */
import type { Comparison, Quality, Summary, WitnessSummary } from "../model/comparison.js";
import type { Footnote, Resolution, Warning } from "../model/resolution.js";
import type { Passage, Piece } from "./blocks.js";
import { type BriefLine, briefOf } from "./brief.js";
import { headerOf, type TextHeader } from "./header.js";
import { type Item, isBlank, itemOf, type Passages } from "./item.js";
import { notePairs } from "./notes.js";
import { inOneOrder, type OrderedPlace } from "./order.js";
import { blocksOf } from "./walk.js";

/** The place in the order of the new text where a moved paragraph used to be. */
export interface Departure {
  readonly kind: "departure";
  /** An id that is unique in the report, such as `from-OP9`. */
  readonly key: string;
  /** The item at its new place. */
  readonly item: Item;
}

/** A line of the brief, with the items that it is about. */
export interface ItemsLine extends BriefLine {
  readonly items: readonly Item[];
}

/** Everything that a report says. */
export interface Redline {
  readonly old: TextHeader;
  readonly new: TextHeader;
  /** The redline of the title; null if the title is unchanged or one text has none. */
  readonly title: readonly Piece[] | null;
  readonly summary: Summary;
  /** What a second language shows; null if there was none. */
  readonly witness: WitnessSummary | null;
  /** The brief: every item of substance, in one line each. */
  readonly brief: readonly ItemsLine[];
  /** All paragraphs of both texts in one order, including empty ones. */
  readonly places: readonly OrderedPlace[];
  /** The body in that order, each item once; a moved item is also listed where it used to be. */
  readonly items: readonly (Item | Departure)[];
  readonly footnotes: readonly Item[];
  readonly quality: Quality;
  readonly warnings: readonly Warning[];
}

/**
 * Builds everything that a report says about a comparison. Paragraphs without text, which some official files have, give no items.
 *
 * @example
 * redline(comparison).items.filter((i) => i.kind === "item" && isChange(i));
 */
export function redline(comparison: Comparison): Redline {
  const texts = {
    earlier: numberOf(comparison.old.symbol),
    language: comparison.new.language,
    pairs: notePairs(comparison),
  };
  const body = passagesOf(comparison, (r) => r.paragraphs);
  const notes = passagesOf(comparison, (r) => r.footnotes.map(passageOfNote));
  const all = comparison.entries.map((entry) => itemOf(entry, body, texts));
  const allNotes = comparison.footnotes.map((entry) => itemOf(entry, notes, texts));
  const places = inOneOrder(all, body.old, body.new);
  return {
    old: headerOf(comparison.old),
    new: headerOf(comparison.new),
    title: titleOf(comparison),
    summary: comparison.summary,
    witness: comparison.witness ?? null,
    brief: briefOf(comparison).map((line) => withItems(line, line.group === "footnotes" ? allNotes : all)),
    places,
    items: itemsAt(places),
    footnotes: allNotes.filter((item) => !isBlank(item)),
    quality: comparison.quality,
    warnings: comparison.warnings,
  };
}

const withItems = (line: BriefLine, items: readonly Item[]): ItemsLine => ({
  ...line,
  items: line.entries.flatMap((at) => items[at] ?? []),
});

/** The short form of a symbol: resolutions of the General Assembly by their number. */
const numberOf = (symbol: string | null): string | null => symbol?.replace(/^A\/RES\//, "") ?? null;

/** The items in the order of their places: each at its first place in the new text, or where it was removed. */
function itemsAt(places: readonly OrderedPlace[]): (Item | Departure)[] {
  const seen = new Set<Item>();
  const left = new Set<Item>();
  return places.flatMap(({ side, item, old }): (Item | Departure)[] => {
    if (isBlank(item)) return [];
    if (side === "old" && item.linked.new.length > 0) {
      if (!item.moved || left.has(item)) return [];
      left.add(item);
      return [{ kind: "departure", key: `from-${old[0]}`, item }];
    }
    if (seen.has(item)) return [];
    seen.add(item);
    return [item];
  });
}

type Bodies = Readonly<Record<"old" | "new", Passages>>;

function passagesOf(comparison: Comparison, pick: (r: Resolution) => readonly Passage[]): Bodies {
  const byId = (r: Resolution): Passages =>
    new Map(pick(r).flatMap((p) => (isSomething(p) ? [[p.id, p] as const] : [])));
  return { old: byId(comparison.old), new: byId(comparison.new) };
}

const isSomething = (p: Passage): boolean => p.text !== "" || p.label !== "" || p.marks.length > 0;

/** A line outside the paragraphs of the body, in the shape in which words are shown. */
export const plainPassage = (kind: Passage["kind"], id: string, text: string, label = ""): Passage => ({
  id,
  kind,
  label,
  depth: 0,
  parent: null,
  text,
  opening: null,
  marks: [],
});

const passageOfNote = ({ id, mark, text }: Footnote): Passage => plainPassage("text", id, text, mark);

function titleOf({ old, new: now, title }: Comparison): readonly Piece[] | null {
  if (title.length === 0 || old.title === null || now.title === null) return null;
  const idOf = (side: "old" | "new"): string => title.find((s) => s[side] !== null)?.[side]?.paragraph ?? "title";
  const linked = {
    old: [plainPassage("title", idOf("old"), old.title)],
    new: [plainPassage("title", idOf("new"), now.title)],
  };
  return blocksOf({ ...linked, segments: title, findings: [], pairs: new Set() }).flatMap((block) => block.pieces);
}
