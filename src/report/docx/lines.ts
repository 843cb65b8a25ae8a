/** Turns a comparison into the blocks of its redline: the title, the paragraphs of both texts in one order, adoption and vote. */
import { chain } from "../../align/chain.js";
import { findDates } from "../../language/dates.js";
import type { Language } from "../../language/language.js";
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison, Segment, Side, Span } from "../../model/comparison.js";
import type { NoteMark, Range, Resolution } from "../../model/resolution.js";
import type { Block, Passage, TextPiece } from "../../redline/blocks.js";
import { blocksAt } from "../../redline/order.js";
import { plainPassage, redline } from "../../redline/redline.js";
import { blocksOf } from "../../redline/walk.js";
import { words } from "../../words/words.js";
import { type NotesLinked, settleEnd, settleEnds, wordBlock } from "./blocks.js";
import { arrangedForOffice } from "./office.js";
import type { WordBlock } from "./pieces.js";
import { withRepeats } from "./repeats.js";

/** All blocks of the body, arranged so that both texts can be recovered in full. */
export function bodyBlocks(comparison: Comparison): WordBlock[] {
  return arrangedForOffice(withRepeats(settleEnds(plainBlocks(comparison))));
}

/** All blocks of the body in the order of the redline: title, paragraphs, adoption and vote. */
export function plainBlocks(comparison: Comparison): WordBlock[] {
  const language = LANGUAGES[comparison.new.language];
  const old = prepared(comparison.old);
  const after = prepared(comparison.new);
  const linked = notesLinked(comparison);
  const { places } = redline({ ...comparison, old: old.resolution, new: after.resolution });
  const blocks = [
    ...lineBlocksOf(
      titleLine(old, comparison.title, "old"),
      titleLine(after, comparison.title, "new"),
      comparison.title,
    ),
    ...places.flatMap(blocksAt),
    ...adoptionBlocks(comparison.old.adoption?.text, comparison.new.adoption?.text, language),
    ...comparedLines("adoption", comparison.old.vote, comparison.new.vote, language),
  ];
  return blocks.map((block) => wordBlock(block, linked));
}

/** The share of words that two masthead lines must have in common to correspond; dates and symbols make up the rest. */
const ALIKE = 1 / 3;

/** The blocks of lines outside paragraphs, such as those of the masthead; similar lines are compared with each other. */
export function lineBlocks(olds: readonly string[], news: readonly string[], language: Language): WordBlock[] {
  return settleEnd(plainLineBlocks(olds, news, language));
}

/** The same, as the two texts have them. */
export function plainLineBlocks(olds: readonly string[], news: readonly string[], language: Language): WordBlock[] {
  const alike = news.flatMap((line, now) => {
    const likeness = olds.map((before) => likenessOf(before, line, language));
    const most = Math.max(...likeness);
    return most < ALIKE ? [] : [{ old: likeness.indexOf(most), new: now, weight: most }];
  });
  const kept = chain(alike);
  const blocks: Block[] = [];
  const at = { old: 0, new: 0 };
  for (const pair of [...kept, { old: olds.length, new: news.length }]) {
    // Lines between similar ones, such as dates, are paired one by one as far as both sides go.
    while (at.old < pair.old || at.new < pair.new) {
      const before = at.old < pair.old ? olds[at.old++] : null;
      const line = at.new < pair.new ? news[at.new++] : null;
      blocks.push(...comparedLines("text", before, line, language));
    }
    blocks.push(...comparedLines("text", olds[at.old++], news[at.new++], language));
  }
  return blocks.map((block) => wordBlock(block, () => false));
}

/** The share of words that two lines have in common, from 0 to 1. */
function likenessOf(old: string, after: string, language: Language): number {
  if (old === after) return 1;
  const { segments } = words([{ id: "line", text: old }], [{ id: "line", text: after }], { language });
  const same = segments.reduce((sum, s) => sum + (s.kind === "same" ? s.new.end - s.new.start : 0), 0);
  return same / Math.max(old.length, after.length, 1);
}

/** The words of a note: of both texts if it is shared, otherwise of the one that has it. */
export function noteWords(comparison: Comparison, old: string | null, after: string | null): TextPiece[] {
  const line = (resolution: Resolution, id: string | null): Passage | null => {
    const note = resolution.footnotes.find((footnote) => footnote.id === id);
    return note ? plainPassage("text", note.id, note.text) : null;
  };
  const entry = comparison.footnotes.find((e) => after !== null && e.new.includes(after));
  const segments = old === null ? [] : (entry?.segments ?? []);
  const blocks = lineBlocksOf(line(comparison.old, old), line(comparison.new, after), segments);
  return blocks.flatMap((block) => wordBlock(block, () => false).pieces).filter((piece) => piece.kind === "text");
}

/** Two notes are the same if each is all that became of the other. */
function notesLinked({ footnotes }: Comparison): NotesLinked {
  const partner = new Map(
    footnotes.flatMap((e) => (e.old.length === 1 && e.new.length === 1 ? [[e.old[0] ?? "", e.new[0]]] : [])),
  );
  return (old, after) => partner.get(old) === after;
}

function lineBlocksOf(old: Passage | null, after: Passage | null, segments: readonly Segment[]): Block[] {
  const both = old && after ? segments : [];
  const blocks = blocksOf({
    old: old ? [old] : [],
    new: after ? [after] : [],
    segments: both,
    findings: [],
    pairs: new Set(),
  });
  return blocks;
}

type Text = string | null | undefined;

/** The blocks of one line of each text, compared with each other; either line may be missing. */
export function comparedLines(kind: Passage["kind"], old: Text, after: Text, language: Language): Block[] {
  const was = old ? plainPassage(kind, kind, old) : null;
  const now = after ? plainPassage(kind, kind, after) : null;
  return lineBlocksOf(was, now, was && now ? words([was], [now], { language }).segments : []);
}

/**
 * The block of the adoption. Meeting is compared with meeting and date with date, since they are printed on separate lines and no change
 * may reach from one to the other.
 */
function adoptionBlocks(old: Text, after: Text, language: Language): Block[] {
  if (!old || !after) return comparedLines("adoption", old, after, language);
  const passage = (text: string): Passage => plainPassage("adoption", "adoption", text);
  const lines = linesOfAdoption(after, language);
  const segments = linesOfAdoption(old, language).flatMap((line, i) => {
    const now = lines[i] ?? line;
    const compared = words([passage(line.text)], [passage(now.text)], { language });
    return compared.segments.map((segment) => shifted(segment, line.start, now.start));
  });
  return lineBlocksOf(passage(old), passage(after), segments);
}

/** What is before the date, the space after it, the date, and what is after that. */
function linesOfAdoption(text: string, language: Language): { readonly text: string; readonly start: number }[] {
  const { start, end } = findDates(text, language)[0] ?? { start: text.length, end: text.length };
  const cuts = [0, text.slice(0, start).trimEnd().length, start, end, text.length];
  return cuts.slice(1).map((cut, i) => ({ text: text.slice(cuts[i], cut), start: cuts[i] ?? 0 }));
}

/** Converts a segment of pieces of two texts to one of the texts themselves. */
function shifted(segment: Segment, old: number, after: number): Segment {
  const by = (span: Span, start: number): Span => ({ ...span, start: span.start + start, end: span.end + start });
  if (segment.kind === "same") return { ...segment, old: by(segment.old, old), new: by(segment.new, after) };
  return segment.kind === "deleted"
    ? { ...segment, old: by(segment.old, old) }
    : { ...segment, new: by(segment.new, after) };
}

/** A resolution in which every note has a mark, with the marks at its title. */
interface Marked {
  readonly resolution: Resolution;
  readonly atTitle: readonly string[];
}

/**
 * A note without a mark in the body (its mark is at a title or table, or was not found) gets one beside the mark of the previous note, or
 * at the title, so that no note is lost and the order is kept.
 */
function prepared(resolution: Resolution): Marked {
  const marked = new Set(resolution.paragraphs.flatMap((paragraph) => paragraph.marks.map((mark) => mark.note)));
  const known = new Set(resolution.footnotes.map((note) => note.id));
  const atTitle: string[] = [];
  const following = new Map<string, string[]>();
  let list = atTitle;
  for (const { id } of resolution.footnotes) {
    if (!marked.has(id)) list.push(id);
    else {
      list = [];
      following.set(id, list);
    }
  }
  const seen = new Set<string>();
  const complete = (mark: NoteMark): NoteMark[] => {
    if (!known.has(mark.note)) return [];
    if (seen.has(mark.note)) return [mark];
    seen.add(mark.note);
    return [mark, ...(following.get(mark.note) ?? []).map((note) => ({ at: mark.at, note }))];
  };
  const paragraphs = resolution.paragraphs.map((paragraph, index) => {
    const lost = index === 0 && resolution.title === null ? atTitle.map((note) => ({ at: 0, note })) : [];
    const opening = paragraph.kind === "formula" ? bodyNamed(paragraph.text) : paragraph.opening;
    return { ...paragraph, opening, marks: [...lost, ...paragraph.marks.flatMap(complete)] };
  });
  return { resolution: { ...resolution, paragraphs }, atTitle };
}

/** The number printed before a resolution's title, such as "64/50.", or the empty string. */
export function numberOf({ symbol }: Resolution): string {
  const number = /^A\/RES\/(.+)$/.exec(symbol ?? "")?.[1];
  return number === undefined ? "" : `${number}.`;
}

/** The title with the resolution's number before it, as printed. */
function titleLine({ resolution, atTitle }: Marked, segments: readonly Segment[], side: Side): Passage | null {
  const { title } = resolution;
  if (title === null) return null;
  const id = segments.map((segment) => segment[side]?.paragraph).find((name) => name !== undefined) ?? "title";
  const marks = atTitle.map((note) => ({ at: title.length, note }));
  return { ...plainPassage("title", id, title, numberOf(resolution)), marks };
}

/** The name of the body in the formula, up to its comma, which is printed in italics. */
const bodyNamed = (text: string): Range => ({ start: 0, end: text.replace(/[\p{P}\s]+$/u, "").length });
