/** A comparison → the blocks of its redline: title, paragraphs of both texts in one order, adoption and vote. */
import type { Language } from "../../language/language.js";
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison, Segment } from "../../model/comparison.js";
import type { NoteMark, Resolution } from "../../model/resolution.js";
import { words } from "../../words/words.js";
import { blocksOf, settleEnd } from "./blocks.js";
import { arrangedForOffice } from "./office.js";
import { heaviestRising, inOneOrder, type Unit } from "./order.js";
import type { Block, Line, NotesLinked, TextPiece } from "./pieces.js";
import { withRepeats } from "./repeats.js";

/** All blocks of the body, arranged so that both texts come back whole. */
export function bodyBlocks(comparison: Comparison): Block[] {
  const language = LANGUAGES[comparison.new.language];
  const old = withAllMarks(comparison.old);
  const after = withAllMarks(comparison.new);
  const linked = notesLinked(comparison);
  const units: Unit<Line>[] = [
    ...lineUnits(titleLine(old, comparison.title, "old"), titleLine(after, comparison.title, "new"), comparison.title),
    ...inOneOrder({ ...comparison, old: old.resolution, new: after.resolution }),
    ...comparedLines("adoption", comparison.old.adoption?.text, comparison.new.adoption?.text, language),
    ...comparedLines("adoption", comparison.old.vote, comparison.new.vote, language),
  ];
  return arrangedForOffice(withRepeats(settleEnd(units.flatMap((unit) => blocksOf(unit, linked)))));
}

/** The share of two lines of a masthead that must be the same words to take one for the other: dates and symbols fill the rest. */
const ALIKE = 1 / 3;

/** The blocks of lines that are no paragraphs, such as those of the masthead: those alike are compared with each other. */
export function lineBlocks(old: readonly string[], after: readonly string[], language: Language): Block[] {
  const alike = after.flatMap((line, now) => {
    const likeness = old.map((before) => likenessOf(before, line, language));
    const most = Math.max(...likeness);
    return most < ALIKE ? [] : [{ was: likeness.indexOf(most), now, most }];
  });
  const kept = heaviestRising(
    alike,
    ({ was }) => was,
    ({ most }) => most,
  );
  const units: Unit<Line>[] = [];
  let at = { was: 0, now: 0 };
  for (const { was, now } of [...kept, { was: old.length, now: after.length }]) {
    // Between those alike, such as dates, one by one as far as both go.
    const between = Math.max(was - at.was, now - at.now);
    for (let i = 0; i < between; i++) {
      const before = at.was + i < was ? old[at.was + i] : null;
      const line = at.now + i < now ? after[at.now + i] : null;
      units.push(...comparedLines("text", before, line, language));
    }
    units.push(...comparedLines("text", old[was], after[now], language));
    at = { was: was + 1, now: now + 1 };
  }
  return settleEnd(units.flatMap((unit) => blocksOf(unit, () => false)));
}

/** The share of two lines that is the same words, from 0 to 1. */
function likenessOf(old: string, after: string, language: Language): number {
  if (old === after) return 1;
  const { segments } = words([{ id: "line", text: old }], [{ id: "line", text: after }], { language });
  const same = segments.reduce((sum, s) => sum + (s.kind === "same" ? s.new.end - s.new.start : 0), 0);
  return same / Math.max(old.length, after.length, 1);
}

/** The words of a note: of both texts where it is shared, else of the one it stands in. */
export function noteWords(comparison: Comparison, old: string | null, after: string | null): TextPiece[] {
  const line = (resolution: Resolution, id: string | null): Line | null => {
    const note = resolution.footnotes.find((footnote) => footnote.id === id);
    return note ? plainLine("text", note.id, note.text) : null;
  };
  const entry = comparison.footnotes.find((e) => after !== null && e.new.includes(after));
  const units = lineUnits(
    line(comparison.old, old),
    line(comparison.new, after),
    old === null ? [] : (entry?.segments ?? []),
  );
  const pieces = units.flatMap((unit) => blocksOf(unit, () => false).flatMap((block) => block.pieces));
  return pieces.filter((piece) => piece.kind === "text");
}

/** Two notes are one when each is all that became of the other. */
function notesLinked({ footnotes }: Comparison): NotesLinked {
  const partner = new Map(
    footnotes.flatMap((e) => (e.old.length === 1 && e.new.length === 1 ? [[e.old[0] ?? "", e.new[0]]] : [])),
  );
  return (old, after) => partner.get(old) === after;
}

function lineUnits(old: Line | null, after: Line | null, segments: readonly Segment[]): Unit<Line>[] {
  if (old && after) return [{ kind: "pair", old: [old], new: [after], words: segments }];
  const single = (side: "old" | "new", line: Line): Unit<Line> => ({
    kind: "single",
    side,
    paragraphs: [line],
    move: null,
    words: [],
  });
  if (old) return [single("old", old)];
  return after ? [single("new", after)] : [];
}

type Text = string | null | undefined;

function comparedLines(kind: Line["kind"], old: Text, after: Text, language: Language): Unit<Line>[] {
  const was = old ? plainLine(kind, kind, old) : null;
  const now = after ? plainLine(kind, kind, after) : null;
  return lineUnits(was, now, was && now ? words([was], [now], { language }).segments : []);
}

const plainLine = (kind: Line["kind"], id: string, text: string): Line => ({
  id,
  kind,
  text,
  label: "",
  depth: 0,
  opening: null,
  marks: [],
});

/** A resolution whose every note has a mark, with the marks that stand at its title. */
interface Marked {
  readonly resolution: Resolution;
  readonly atTitle: readonly string[];
}

/**
 * A note without a mark in the body (its mark stands at a title or table, or was not found) is given one beside the
 * mark of the note before it, or at the title, so that no note is lost and their order holds.
 */
function withAllMarks(resolution: Resolution): Marked {
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
    return { ...paragraph, marks: [...lost, ...paragraph.marks.flatMap(complete)] };
  });
  return { resolution: { ...resolution, paragraphs }, atTitle };
}

/** The number printed before a resolution's title, such as "64/50.", or the empty string. */
export function numberOf({ symbol }: Resolution): string {
  const number = /^A\/RES\/(.+)$/.exec(symbol ?? "")?.[1];
  return number === undefined ? "" : `${number}.`;
}

/** The title with its resolution's number before it, as it is printed. */
function titleLine({ resolution, atTitle }: Marked, segments: readonly Segment[], side: "old" | "new"): Line | null {
  const { title } = resolution;
  if (title === null) return null;
  const id = segments.map((segment) => segment[side]?.paragraph).find((name) => name !== undefined) ?? "title";
  const marks = atTitle.map((note) => ({ at: title.length, note }));
  return { ...plainLine("title", id, title), label: numberOf(resolution), marks };
}
