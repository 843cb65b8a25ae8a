/** Aligns footnotes: decides which old notes became which new ones. */
import type { Link } from "../model/comparison.js";
import type { Footnote, Paragraph, Resolution } from "../model/resolution.js";
import { linksOf } from "./links.js";
import type { Group } from "./order.js";
import { candidates, sharedWeight } from "./overlap.js";
import { type Profile, type Profiles, profiles } from "./profiles.js";

/** Weights of the evidence that two notes are the same; the text counts most, the place of their marks comes next. */
const WEIGHTS = { words: 0.6, marks: 0.4 };

/**
 * The least score at which notes are linked. It is reached if the texts share more than half of their words' weight, or if the marks are in
 * the same place of linked paragraphs, even if the texts have few or no words in common.
 */
const LEAST = 0.35;

/**
 * Links the footnotes of two resolutions whose paragraphs are already linked.
 *
 * @param links the links of the paragraphs
 * @returns every footnote of both texts in exactly one link; a new mark alone is no change
 */
export function alignFootnotes(before: Resolution, after: Resolution, links: readonly Link[]): Link[] {
  const model = profiles(before.footnotes.map(asParagraph), after.footnotes.map(asParagraph));
  const places = correspondingMarks(before, after, links);
  const pairs = ratedPairs(model, places);
  pairs.sort((a, b) => b.score - a.score || a.group.main[0] - b.group.main[0] || a.group.main[1] - b.group.main[1]);
  const taken = { old: new Set<number>(), new: new Set<number>() };
  const kept = new Map<Group, Rated>();
  for (const pair of pairs) {
    const [i, j] = pair.group.main;
    if (taken.old.has(i) || taken.new.has(j)) continue;
    taken.old.add(i);
    taken.new.add(j);
    kept.set(pair.group, pair);
  }
  return linksOf({
    before: model.before.map((p) => p.paragraph),
    after: model.after.map((p) => p.paragraph),
    groups: [...kept.keys()],
    evidence: (group) => {
      const { score, words, marks } = kept.get(group) ?? { score: 0, words: 0, marks: 0 };
      return { score, parts: { words: WEIGHTS.words * words, marks: WEIGHTS.marks * marks }, doubtful: words < 0.2 };
    },
  });
}

interface Rated {
  readonly group: Group;
  readonly score: number;
  readonly words: number;
  readonly marks: number;
}

/** The candidate pairs: notes whose marks correspond, and notes that share most of their words. */
function ratedPairs(model: Profiles, places: ReadonlyMap<number, ReadonlySet<number>>): Rated[] {
  const { before, after, weights } = model;
  const { byNew } = candidates(model);
  return after.flatMap((b) => {
    const marked = places.get(b.at);
    const asked = new Set([...(byNew[b.at] ?? []), ...(marked ?? [])]);
    return [...asked].flatMap((i): Rated[] => {
      const a = before[i] as Profile;
      const marks = marked?.has(i) ? 1 : 0;
      const words = a.paragraph.text === b.paragraph.text ? 1 : alike(a, b, weights);
      const score = WEIGHTS.words * words + WEIGHTS.marks * marks;
      return score >= LEAST ? [{ group: { old: [i], new: [b.at], main: [i, b.at] }, score, words, marks }] : [];
    });
  });
}

/** The share of their words' weight that two notes have in common, from 0 to 1. */
function alike(a: Profile, b: Profile, weights: Float64Array): number {
  const both = a.weight + b.weight;
  return both > 0 ? (2 * sharedWeight(a.terms, b.terms, weights)) / both : 0;
}

/**
 * For each new note, the old notes whose mark corresponds to its own in linked paragraphs: the mark of the same rank, or, if one paragraph
 * has more marks, the mark after the same words.
 */
function correspondingMarks(before: Resolution, after: Resolution, links: readonly Link[]): Map<number, Set<number>> {
  const olds = new Map(before.footnotes.map((note, at) => [note.id, at]));
  const news = new Map(after.footnotes.map((note, at) => [note.id, at]));
  const paragraphs = { old: byId(before), new: byId(after) };
  const found = new Map<number, Set<number>>();
  for (const link of links) {
    const was = link.old.flatMap((id) => marksOf(paragraphs.old.get(id)));
    const now = link.new.flatMap((id) => marksOf(paragraphs.new.get(id)));
    was.forEach((mark, rank) => {
      const other = was.length === now.length ? now[rank] : now.find(({ behind }) => behind === mark.behind);
      const i = olds.get(mark.note);
      const j = news.get(other?.note ?? "");
      if (i !== undefined && j !== undefined) found.set(j, (found.get(j) ?? new Set()).add(i));
    });
  }
  return found;
}

/** The marks of a paragraph, each with the words before it. */
function marksOf(paragraph: Paragraph | undefined): { readonly note: string; readonly behind: string }[] {
  if (!paragraph) return [];
  const { marks, text } = paragraph;
  return marks.map(({ at, note }) => ({ note, behind: text.slice(Math.max(0, at - LETTERS_BEHIND), at) }));
}

/** How many letters before a mark identify its place. */
const LETTERS_BEHIND = 24;

const byId = (r: Resolution): Map<string, Paragraph> => new Map(r.paragraphs.map((p) => [p.id, p]));

/** A note in the shape in which paragraphs are compared. Its mark does not count as a label, because notes are renumbered every time. */
function asParagraph({ id, text }: Footnote): Paragraph {
  return { id, kind: "text", label: "", depth: 0, parent: null, text, opening: null, marks: [], repairs: [] };
}
