/** Locates the passages of the old text in the document, atom by atom: paragraphs, lines, labels and footnote marks. */
import type { Comparison } from "../../model/comparison.js";
import type { Paragraph, Resolution } from "../../model/resolution.js";
import type { Passage } from "../../redline/blocks.js";
import { numberOf } from "../docx/lines.js";
import type { NoteStory, OpenDocument } from "./document.js";
import { type AtomsFound, Seeker } from "./seek.js";
import { type Atom, isWhite, type Story, type StoryParagraph } from "./story.js";

/** Half-open range of atoms. */
export interface AtomRange {
  readonly first: number;
  readonly last: number;
}

/** A passage of the old text in its story. */
export interface PlacedPassage extends AtomsFound {
  readonly story: Story;
  readonly text: string;
  /** Its kind and depth, which determine how a new paragraph of the same kind is formatted. */
  readonly kind: string;
  readonly opening: Paragraph["opening"];
  /** What comes before its text in its paragraph: white space, and a typed label. */
  readonly head: AtomRange;
  /** The typed label; null if there is none, or if Word numbers the paragraph. */
  readonly label: AtomRange | null;
  /** The paragraphs that contain it. */
  readonly paragraphs: readonly StoryParagraph[];
  /** The atom that ends its last paragraph; null if other text follows there. */
  readonly ending: number | null;
}

/** The old text in the document. */
export interface PlacedText {
  readonly passages: ReadonlyMap<string, PlacedPassage>;
  /** The lines of the masthead, by their index in the resolution's masthead. */
  readonly masthead: readonly (PlacedPassage | null)[];
  /** The notes by their addresses. */
  readonly notes: ReadonlyMap<string, PlacedNote>;
}

/** A note of the old text. */
export interface PlacedNote {
  readonly passage: PlacedPassage;
  /** The form's own note; null for a typed one. */
  readonly story: NoteStory | null;
  /** Its marks in the body, each as the atoms that show it. */
  readonly marks: readonly (readonly number[])[];
}

/** What identifies a passage. */
export const keyOf = ({ kind, id, text }: Pick<Passage, "kind" | "id" | "text">): string =>
  kind === "title" || kind === "adoption" ? `${kind} ${text}` : id;

/** What paragraphs with the same formatting have in common. */
export const lookOf = ({ kind, depth, label }: Pick<Passage, "kind" | "depth" | "label">): string =>
  `${kind} ${depth} ${label === "" ? "bare" : "labelled"}`;

/** Locates the old text of a comparison in its document. */
export function placeText({ old }: Comparison, document: OpenDocument): PlacedText {
  const seeker = new Seeker(document.body);
  const passages = new Map<string, PlacedPassage>();
  let at = 0;
  for (const paragraph of old.paragraphs) {
    if (paragraph.text === "") continue;
    const placed = placeLabelled(seeker, paragraph, at);
    if (!placed) continue;
    passages.set(keyOf(paragraph), placed);
    at = placed.last;
  }
  const starts = [...passages.values()].map((p) => p.head.first);
  const begin = starts.length === 0 ? document.body.atoms.length : Math.min(...starts);
  const title = old.title === null ? null : placeTitle(seeker, old, begin);
  if (title) passages.set(keyOf({ kind: "title", id: "title", text: title.text }), title);
  for (const line of [old.adoption?.text, old.vote]) {
    if (!line) continue;
    const found = seeker.find(line, at) ?? seeker.find(line, 0) ?? seeker.findInPieces(line);
    if (!found) continue;
    const passage = { kind: "adoption" as const, depth: 0, label: "", text: line, opening: null };
    passages.set(keyOf({ kind: "adoption", id: "adoption", text: line }), placed(seeker.story, found, passage, null));
  }
  const notes = placeNotes(old, document, seeker, [...passages.values()]);
  return { passages, notes, masthead: placeMasthead(old, document, title?.first ?? begin) };
}

type Described = Pick<Passage, "kind" | "depth" | "label" | "text" | "opening">;

/** With the label that is typed before it, or that Word numbers. */
function placeLabelled(seeker: Seeker, paragraph: Paragraph, from: number): PlacedPassage | null {
  const { label, text } = paragraph;
  const found = label === "" ? null : seeker.find(`${label} ${text}`, from);
  const bare = seeker.find(text, from);
  // The label may be there by coincidence, like a number in the middle of a text, while Word numbers the paragraph itself.
  if (!found || (bare && bare.first < found.first)) return bare && placed(seeker.story, bare, paragraph, null);
  const units = found.units.slice(label.length + 1);
  const labels = found.units.slice(0, label.length).flat();
  const own = { units, first: units.find((u) => u.length > 0)?.[0] ?? found.first, last: found.last };
  return placed(seeker.story, own, paragraph, {
    first: labels[0] ?? own.first,
    last: (labels.at(-1) ?? own.first) + 1,
  });
}

/** The title below or after the number of its resolution. */
function placeTitle(seeker: Seeker, old: Resolution, before: number): PlacedPassage | null {
  const title = old.title ?? "";
  // The agenda item above it often has the same name.
  const found = lastBefore(seeker, title, 0, before) ?? seeker.findInPieces(title);
  if (!found) return null;
  const number = numberOf(old).replace(/\.$/, "");
  const above = number === "" ? null : lastBefore(seeker, number, Math.max(0, found.first - MOST_BETWEEN), found.first);
  const label = above && { first: above.first, last: above.last };
  return placed(seeker.story, found, { kind: "title", depth: 0, label: number, text: title, opening: null }, label);
}

/** The most letters between a number and its title: a point, a dash, the word for a resolution. */
const MOST_BETWEEN = 40;

/** The last occurrence of a text in a range of atoms. */
function lastBefore(seeker: Seeker, text: string, first: number, last: number): AtomsFound | null {
  let found = seeker.find(text, first, last);
  for (let next = found; next; next = seeker.find(text, next.first + 1, last)) found = next;
  return found;
}

function placed(story: Story, found: AtomsFound, passage: Described, label: AtomRange | null): PlacedPassage {
  const inside = ({ first, last }: StoryParagraph): boolean => first < found.last && last >= found.first;
  const paragraphs = story.paragraphs.filter(inside);
  const begins = paragraphs[0]?.first ?? found.first;
  return {
    ...found,
    story,
    text: passage.text,
    kind: lookOf(passage),
    opening: passage.opening,
    head: { first: headStart(story, begins, found.first, label), last: found.first },
    label,
    paragraphs,
    ending: endingBehind(story, found.last),
  };
}

/** A line outside the paragraphs of the text, such as one of the masthead. */
export const placedLine = (story: Story, found: AtomsFound, text: string): PlacedPassage =>
  placed(story, found, { kind: "text", depth: 0, label: "", text, opening: null }, null);

/** The end of a paragraph, if only white space and marks come before it. */
function endingBehind({ atoms }: Story, last: number): number | null {
  for (let i = last; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    if (atom.kind === "end") return i;
    if (atom.kind === "text" && atom.text !== "" && !isWhite(atom) && !atom.raised) return null;
  }
  return null;
}

/** Where the part before a text that belongs to it begins: at its label or the white space before, but not in other text of the paragraph. */
function headStart({ atoms }: Story, begins: number, first: number, label: AtomRange | null): number {
  let at = label && label.first >= begins ? label.first : first;
  while (at > begins && atoms[at - 1] && isWhite(atoms[at - 1] as Atom)) at--;
  return at;
}

/** The lines of the masthead, in the header of the first page or above the title. */
function placeMasthead(old: Resolution, { head, body }: OpenDocument, before: number): (PlacedPassage | null)[] {
  const seekers = [...(head ? [new Seeker(head)] : []), new Seeker(body)];
  const taken = new Map(seekers.map((seeker) => [seeker, new Set<number>()]));
  return old.masthead.map((text) => {
    for (const seeker of seekers) {
      const end = seeker.story === body ? before : seeker.story.atoms.length;
      let found = seeker.find(text, 0, end);
      while (found && taken.get(seeker)?.has(found.first)) found = seeker.find(text, found.last, end);
      if (!found) continue;
      for (let i = found.first; i < found.last; i++) taken.get(seeker)?.add(i);
      return placedLine(seeker.story, found, text);
    }
    return null;
  });
}

/** The form's own notes in the order of their marks, and those that were typed in the body. */
function placeNotes(
  old: Resolution,
  { body, notes }: OpenDocument,
  seeker: Seeker,
  passages: readonly PlacedPassage[],
): ReadonlyMap<string, PlacedNote> {
  const left = new Set(notes);
  const marked = new Map<string, number[][]>();
  body.atoms.forEach(({ note }, i) => {
    if (note !== null) marked.set(note, [...(marked.get(note) ?? []), [i]]);
  });
  const typed = typedMarks(old, body, passages);
  const placedNotes = new Map<string, PlacedNote>();
  for (const { id, text } of old.footnotes) {
    const described = { kind: "text" as const, depth: 0, label: "", text, opening: null };
    let own: [NoteStory, AtomsFound] | null = null;
    for (const story of left) {
      const found = new Seeker(story).find(text, 0);
      if (!found && text !== "") continue;
      own = [story, found ?? { units: [], first: story.atoms.length, last: story.atoms.length }];
      break;
    }
    if (own) {
      const [story, found] = own;
      left.delete(story);
      const marks = marked.get(story.key) ?? [];
      placedNotes.set(id, { passage: placed(story, found, described, null), story, marks });
      continue;
    }
    // Typed notes come after the text that they belong to.
    const found = lastBefore(seeker, text, 0, body.atoms.length);
    const passage = found && placed(body, found, described, null);
    if (passage) placedNotes.set(id, { passage, story: null, marks: typed.get(id) ?? [] });
  }
  return placedNotes;
}

/** The superscript ranges that were read as marks, by the notes that they lead to. */
function typedMarks(old: Resolution, { atoms }: Story, passages: readonly PlacedPassage[]): Map<string, number[][]> {
  const marks = new Map<string, number[][]>();
  for (const passage of passages) {
    const paragraph = old.paragraphs.find((p) => p.text === passage.text && p.marks.length > 0);
    if (!paragraph) continue;
    const own = new Set(passage.units.flat());
    const groups: number[][] = [];
    for (let i = passage.first; i < (passage.ending ?? passage.last); i++) {
      if (!atoms[i]?.raised || own.has(i)) continue;
      if (groups.at(-1)?.at(-1) === i - 1) groups.at(-1)?.push(i);
      else groups.push([i]);
    }
    paragraph.marks.forEach(({ note }, k) => {
      const group = groups[k];
      if (group) marks.set(note, [...(marks.get(note) ?? []), group]);
    });
  }
  return marks;
}
