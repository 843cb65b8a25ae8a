/** One comparison → the outline that every report shares: the same facts in the same order, whatever the form. */
import { type HighlightKind, highlights } from "../classify/highlights.js";
import type {
  Comparison,
  Entry,
  Finding,
  FindingKind,
  Quality,
  Relation,
  Segment,
  Span,
  Summary,
} from "../model/comparison.js";
import type { Footnote, Form, Furniture, LanguageCode, Resolution, Warning } from "../model/resolution.js";
import type { Block, Passage, Passages, Piece } from "./pieces.js";
import { redline } from "./redline.js";

/** One of the two texts, as a report's header names it. */
export interface TextHeader {
  readonly source: string;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly language: LanguageCode;
  readonly form: Form;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** Ordinal of the plenary meeting, or null. */
  readonly meeting: number | null;
  readonly masthead: readonly string[];
  readonly setAside: readonly Furniture[];
  readonly warnings: readonly Warning[];
}

/** What became of some paragraphs or of a footnote, with its redline. */
export interface Item {
  readonly kind: "item";
  /** What the comparison says of it. */
  readonly entry: Entry;
  /** Unique in the report and fit for a link: the first new address, or `old-OP3` for what was removed. */
  readonly key: string;
  readonly relation: Relation;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** Kinds of change, each once, in order of appearance. */
  readonly kinds: readonly FindingKind[];
  readonly findings: readonly Finding[];
  readonly substantive: boolean;
  /** A careful reader might link otherwise. */
  readonly doubtful: boolean;
  /** A footnote mark of it was put in, left out or leads to another note. */
  readonly notesChanged: boolean;
  readonly quality: Quality;
  readonly blocks: readonly Block[];
}

/** The place in the new text's order that a moved paragraph left. */
export interface Departure {
  readonly kind: "departure";
  /** Unique in the report, such as `from-OP9`. */
  readonly key: string;
  /** The item as it stands at its new place. */
  readonly item: Item;
}

/** A change of substance that a reader should see first, in the texts' own words. */
export interface Highlight {
  readonly kind: HighlightKind;
  readonly item: Item;
  /** The words that went; empty where nothing did. */
  readonly old: string;
  /** The words that came; empty where none did. */
  readonly new: string;
  /** For an opening phrase: our judgement of the direction. */
  readonly force: "stronger" | "weaker" | "neutral" | null;
}

/** What every report says. */
export interface Outline {
  readonly old: TextHeader;
  readonly new: TextHeader;
  /** The title's redline, or null where it is the same or one text has none. */
  readonly title: readonly Piece[] | null;
  readonly summary: Summary;
  readonly highlights: readonly Highlight[];
  /** The body in the order of the new text; what was removed or moved away is listed at the place that it left. */
  readonly items: readonly (Item | Departure)[];
  readonly footnotes: readonly Item[];
  readonly quality: Quality;
  readonly warnings: readonly Warning[];
}

/**
 * Everything a report says about a comparison. Paragraphs without text, which some official files have, are left out.
 *
 * @example
 * outline(comparison).items.filter((i) => i.kind === "item" && isChange(i));
 */
export function outline(comparison: Comparison): Outline {
  const body = passagesOf(comparison, (r) => r.paragraphs);
  const notes = passagesOf(comparison, (r) => r.footnotes.map(passageOfNote));
  const all = comparison.entries.map((entry) => itemOf(entry, body));
  const entries = all.filter((item) => item.blocks.length > 0);
  const footnotes = comparison.footnotes.map((entry) => itemOf(entry, notes)).filter((item) => item.blocks.length > 0);
  return {
    old: headerOf(comparison.old),
    new: headerOf(comparison.new),
    title: titleOf(comparison),
    summary: comparison.summary,
    highlights: highlightsOf(comparison, all, body),
    items: withDepartures(entries, comparison.old),
    footnotes,
    quality: comparison.quality,
    warnings: comparison.warnings,
  };
}

/** Whether an item tells of any change other than a new number. */
export function isChange(item: Item): boolean {
  return item.relation !== "unchanged" || item.moved || item.notesChanged;
}

function itemOf(entry: Entry, passages: Passages): Item {
  const first = entry.new[0];
  return {
    kind: "item",
    entry,
    key: first ?? `old-${entry.old[0]}`,
    relation: entry.relation,
    old: entry.old,
    new: entry.new,
    moved: entry.moved,
    renumbered: entry.renumbered,
    kinds: [...new Set(entry.findings.map((f) => f.kind))],
    findings: entry.findings,
    substantive: entry.substantive,
    doubtful: entry.evidence?.doubtful ?? false,
    notesChanged: entry.marks.some((m) => m.change !== "same"),
    quality: entry.quality,
    blocks: redline(entry, passages),
  };
}

function highlightsOf(comparison: Comparison, items: readonly Item[], passages: Passages): Highlight[] {
  const text = (side: "old" | "new", spans: readonly Span[]): string =>
    spans.map((s) => passages[side].get(s.paragraph)?.text.slice(s.start, s.end).trim() ?? "").join(" … ");
  return highlights(comparison).flatMap(({ kind, entry, old, new: now, force }) => {
    const item = items[entry];
    if (!item || item.blocks.length === 0) return [];
    return [{ kind, item, old: text("old", old), new: text("new", now), force: force ?? null }];
  });
}

/** Puts a departure at the place that each moved item left: after the paragraph that it used to follow. */
function withDepartures(items: readonly Item[], before: Resolution): (Item | Departure)[] {
  const byOld = new Map(items.flatMap((item) => item.old.map((id) => [id, item] as const)));
  const leaving = new Map<Item | null, Departure[]>();
  const left = new Set<Item>();
  let stays: Item | null = null;
  for (const { id } of before.paragraphs) {
    const item = byOld.get(id);
    if (!item) continue;
    if (!item.moved) stays = item;
    else if (!left.has(item)) {
      left.add(item);
      leaving.set(stays, [...(leaving.get(stays) ?? []), { kind: "departure", key: `from-${id}`, item }]);
    }
  }
  return [...(leaving.get(null) ?? []), ...items.flatMap((item) => [item, ...(leaving.get(item) ?? [])])];
}

/** What a report says of one text before its paragraphs. */
export function headerOf(text: Resolution): TextHeader {
  const { source, symbol, title, language, form, masthead, setAside, warnings } = text;
  const date = text.adoption?.date ?? null;
  const meeting = text.adoption?.meeting ?? null;
  return { source, symbol, title, language, form, date, meeting, masthead, setAside, warnings };
}

function passagesOf(comparison: Comparison, pick: (r: Resolution) => readonly Passage[]): Passages {
  const byId = (r: Resolution): ReadonlyMap<string, Passage> =>
    new Map(pick(r).flatMap((p) => (p.text.trim() === "" ? [] : [[p.id, p] as const])));
  return { old: byId(comparison.old), new: byId(comparison.new) };
}

const passageOfNote = ({ id, mark, text }: Footnote): Passage => ({
  id,
  kind: "text",
  label: mark,
  depth: 0,
  parent: null,
  text,
  opening: null,
  marks: [],
});

/** The title's segments as pieces; their spans index into the two titles. */
function titleOf(comparison: Comparison): readonly Piece[] | null {
  if (comparison.title.length === 0) return null;
  return comparison.title.map((segment) => {
    const before = slice(comparison.old.title, segment.old);
    const text = segment.new ? slice(comparison.new.title, segment.new) : before;
    return { kind: "text", change: segment.kind, text, before: before || text, opening: false, finding: null };
  });
}

const slice = (text: string | null, span: Segment["old"]): string =>
  span ? (text ?? "").slice(span.start, span.end) : "";
