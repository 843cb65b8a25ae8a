/** The blocks of a redline → what is to be done to the atoms of the document. */

import { invariant } from "../../model/errors.js";
import type { Standing } from "../../redline/blocks.js";
import type { WordBlock, WordNote, WordPiece, WordText } from "../docx/pieces.js";
import { keyOf, lookOf, type PlacedPassage, type PlacedText } from "./placed.js";
import type { Insert, NewParagraph, StoryPlan } from "./plan.js";
import { lookOfAtom, lookOfParagraph } from "./properties.js";
import { keptAsItIs } from "./refusal.js";
import { OF_THEIR_OWN, type Shape, type Shapes } from "./shapes.js";
import type { Atom, Story, StoryParagraph } from "./story.js";

/** Finds the old passage that begins with a block; null where it has no place in the document. */
export type Find = (block: WordBlock) => PlacedPassage | null;

/** The marks of the old notes, each once. */
export class Marks {
  readonly #left: Map<string, number[][]>;

  constructor({ notes }: Pick<PlacedText, "notes">) {
    this.#left = new Map([...notes].map(([id, { marks }]) => [id, marks.map((m) => [...m])]));
  }

  next(note: string): readonly number[] {
    return this.#left.get(note)?.shift() ?? [];
  }
}

/** What planning a story takes. */
export interface Desk {
  readonly story: Story;
  readonly find: Find;
  readonly shapes: Shapes;
  readonly marks: Marks;
}

/** Finds the passages of a placed text. */
export const findIn =
  ({ passages }: PlacedText): Find =>
  ({ old }) =>
    old ? (passages.get(keyOf(old)) ?? null) : null;

/** Plans the changes of some blocks that stand in one story, in their order. */
export function planBlocks(blocks: readonly WordBlock[], desk: Desk, plan: StoryPlan): void {
  new Planner(blocks, desk, plan).run();
}

/** A stretch of an old text that moved, with the atoms that it was. */
interface Moved {
  readonly passage: PlacedPassage;
  readonly atoms: readonly number[];
}

class Planner {
  readonly #blocks: readonly WordBlock[];
  readonly #desk: Desk;
  readonly #plan: StoryPlan;
  /** The atoms of each piece of the old text. */
  readonly #atoms = new Map<WordPiece, readonly number[]>();
  /** Where the next text stands, behind pieces that end between two cells of a table. */
  readonly #next = new Map<WordPiece, number>();
  /** The stretches of each move, in order. */
  readonly #moved = new Map<string, Moved[]>();
  /** The old passage that is gone through. */
  #passage: PlacedPassage | null = null;
  /** What comes next goes before this atom. */
  #cursor = 0;
  /** The paragraph that has just ended; null in the midst of one. */
  #ended: StoryParagraph | null = null;
  /** Whether an old passage has ended though its paragraph goes on. */
  #owing = false;
  /** New paragraphs that stand before all old ones. */
  #first: NewParagraph[] = [];
  #begun = false;

  constructor(blocks: readonly WordBlock[], desk: Desk, plan: StoryPlan) {
    this.#blocks = blocks;
    this.#desk = desk;
    this.#plan = plan;
  }

  run(): void {
    this.#measure();
    for (const block of this.#blocks) this.#block(block);
    invariant(this.#first.length === 0 || !this.#begun, "new paragraphs have found no place");
    const [last] = this.#first.length > 0 ? this.#desk.story.paragraphs.slice(-1) : [];
    if (last) this.#plan.behind.set(last, this.#first);
  }

  /** Ties the pieces of the old text to their atoms, and gathers what moves. */
  #measure(): void {
    let passage: PlacedPassage | null = null;
    let at = 0;
    for (const block of this.#blocks) {
      if (block.old) {
        passage = this.#desk.find(block);
        at = 0;
      }
      for (const piece of block.pieces) {
        if (piece.kind !== "text" || piece.label || piece.side === "new") continue;
        const atoms = passage?.units.slice(at, at + piece.text.length).flat() ?? [];
        at += piece.text.length;
        this.#atoms.set(piece, atoms);
        const next =
          passage?.units[at - 1]?.length === 0 ? passage.units.slice(at).find((u) => u.length > 0)?.[0] : undefined;
        if (next !== undefined) this.#next.set(piece, next);
        if (piece.move === null || !passage) continue;
        this.#moved.set(piece.move, [...(this.#moved.get(piece.move) ?? []), { passage, atoms }]);
      }
    }
  }

  #block(block: WordBlock): void {
    if (block.old) this.#start(block);
    const { end, pieces } = block;
    if (block.old && !this.#passage) return;
    if (changesRows(block)) throw keptAsItIs("a table of it gains or loses rows or cells");
    if (isNew(block) && !this.#owing && (this.#ended || !this.#begun)) {
      this.#add(this.#newParagraph(block));
      return;
    }
    if (isNew(block) && this.#owing) {
      const host = this.#passage?.paragraphs.at(-1);
      const look = host ? lookOfParagraph(this.#desk.story.part, host.element) : { paragraph: "", mark: "" };
      this.#put({ kind: "end", look, ...end });
      this.#owing = false;
    }
    this.#head(block);
    for (const piece of pieces) this.#piece(piece, block);
    this.#end(block);
  }

  /** Goes to the beginning of the old passage of a block. */
  #start(block: WordBlock): void {
    const passage = this.#desk.find(block);
    this.#passage = passage;
    if (!passage) {
      if (!isUntouched(block)) throw keptAsItIs(`“${block.old?.text.slice(0, 40)}…” could not be found in it`);
      return;
    }
    if (passage.story !== this.#desk.story) throw keptAsItIs("its text stands in an order of its own");
    if (!this.#begun && this.#first.length > 0 && passage.paragraphs[0]) {
      this.#plan.before.set(passage.paragraphs[0], this.#first);
      this.#first = [];
    }
    this.#begun = true;
    this.#owing = false;
    this.#ended = null;
    this.#cursor = passage.first;
  }

  /** The label of the paragraph that begins here, in either text. */
  #head(block: WordBlock): void {
    const passage = this.#passage;
    const { old, new: now, end } = block;
    if (old && now && passage) this.#changeLabel(passage, old.label, now.label);
    else if (old && passage) {
      const standing: Standing = end.side === "old" ? end : { side: "old", move: null };
      const { head, label } = passage;
      if (label) this.#plan.take(range(label.first, label.last), standing);
      this.#plan.take(this.#textIn(head.first, head.last), standing);
    } else if (now) {
      const shape = this.#desk.shapes.for(now, this.#cursor, null);
      for (const insert of headInserts(now.label, shape, inNew(end))) this.#put(insert);
    }
  }

  #changeLabel(passage: PlacedPassage, was: string, is: string): void {
    const old: Standing = { side: "old", move: null };
    const { label, first } = passage;
    const isTitle = passage.kind.startsWith("title ");
    const wanted = isTitle ? is.replace(/\.$/, "") : is;
    if (was === is) return;
    if (label) {
      const look = lookOfAtom(passage.story.part, passage.story.atoms[label.first] as Atom);
      if (isTitle && wanted === "") return;
      this.#plan.take(range(label.first, wanted === "" ? first : label.last), old);
      if (wanted !== "") this.#plan.put(label.last, { kind: "text", text: wanted, look, side: "new", move: null });
    } else if (was === "" && !isTitle) {
      const shape = this.#desk.shapes.of(passage);
      for (const insert of headInserts(is, { ...shape, lead: "", counted: false }, { side: "new", move: null }))
        this.#put(insert);
    }
  }

  #piece(piece: WordPiece, block: WordBlock): void {
    if (piece.kind === "comment") this.#put(piece);
    else if (piece.kind === "note") this.#note(piece);
    else if (!piece.label) {
      if (piece.side === "new") for (const insert of this.#textInserts(piece, block)) this.#put(insert);
      else this.#pass(this.#atoms.get(piece) ?? [], piece);
      this.#cursor = this.#next.get(piece) ?? this.#cursor;
    }
  }

  #note(note: WordNote): void {
    if (note.side === "new") this.#put({ kind: "note", note, side: note.side, move: note.move });
    else this.#pass(note.old === null ? [] : this.#desk.marks.next(note.old), note);
  }

  /** Goes on behind old atoms, which stay or go. */
  #pass(atoms: readonly number[], standing: Standing): void {
    const { side, move } = standing;
    if (side === "old") this.#plan.take(atoms, { side, move });
    if (atoms.length > 0) this.#cursor = Math.max(this.#cursor, ...atoms.slice(-1).map((atom) => atom + 1));
    if (side === "old") this.#stretch(standing);
  }

  #stretch(standing: Standing): void {
    const host = this.#passage?.paragraphs[0];
    if (standing.side === "old" && host)
      for (const p of this.#passage?.paragraphs ?? []) this.#plan.stretch(standing, p);
    else if (host) this.#plan.stretch(standing, host);
  }

  /** A new text's runs, which look as what stands beside them. */
  #textInserts(piece: WordText, block: WordBlock): Insert[] {
    const look = this.#lookBeside(piece) ?? this.#shapeLook(piece, block);
    return [{ kind: "text", text: piece.text, look, side: piece.side, move: piece.move }];
  }

  /** The look of the character before, else behind, of those that belong to the opening phrase as the piece does. */
  #lookBeside({ opening }: WordText): string | null {
    const passage = this.#passage;
    if (!passage) return null;
    const { atoms, part } = this.#desk.story;
    const isLike = (atom: number): boolean => {
      const at = atoms[atom];
      if (at?.kind !== "text" || at.raised) return false;
      const unit = passage.units.findIndex((unit) => unit.includes(atom));
      const inOpening = passage.opening !== null && unit >= passage.opening.start && unit < passage.opening.end;
      return unit >= 0 && inOpening === opening;
    };
    const around = [this.#cursor - 1, this.#cursor].filter((atom) => atom >= passage.first && atom < passage.last);
    const found = around.find(isLike) ?? (opening ? undefined : around.find((atom) => atoms[atom]?.kind === "text"));
    return found === undefined ? null : lookOfAtom(part, atoms[found] as Atom);
  }

  #shapeLook({ opening }: WordText, { new: now, ends }: WordBlock): string {
    const shape = this.#desk.shapes.for(now ?? ends, this.#cursor, null);
    return opening ? shape.opening : shape.text;
  }

  #end({ new: now, end, ends }: WordBlock): void {
    const passage = this.#passage;
    const { story } = this.#desk;
    if (end.side === "new") {
      const host = passage?.paragraphs.at(-1);
      const own = passage && host && (passage.kind === lookOf(ends) || !ends);
      const look = own
        ? lookOfParagraph(story.part, host.element)
        : this.#desk.shapes.for(ends, this.#cursor, null).paragraph;
      this.#put({ kind: "end", look, ...end });
      return;
    }
    if (!passage) return;
    const ending = passage.ending;
    this.#owing = ending === null;
    if (ending === null) return;
    if (end.side === "old") {
      this.#plan.take([ending], end);
      this.#plan.take(this.#textIn(passage.last, ending), end);
      this.#stretch(end);
    }
    this.#cursor = ending + 1;
    this.#ended = story.paragraphs.find((p) => p.ending === ending) ?? null;
    // A paragraph may become one of another kind, as a point does that becomes a paragraph of its own.
    const isOfAnotherKind = now !== null && end.side === "both" && passage.kind !== lookOf(now);
    if (this.#ended && isOfAnotherKind && !OF_THEIR_OWN.test(`${passage.kind} ${lookOf(now)}`))
      this.#plan.looks.set(this.#ended, this.#desk.shapes.for(now, this.#cursor, null).paragraph);
  }

  /** The atoms of a stretch but for ends of paragraphs that belong to no text. */
  #textIn(first: number, last: number): number[] {
    return range(first, last).filter((atom) => this.#desk.story.atoms[atom]?.kind === "text");
  }

  #put(insert: Insert): void {
    this.#plan.put(this.#cursor, insert);
    if (insert.side === "new") this.#stretch(insert);
  }

  #add(paragraph: NewParagraph): void {
    if (!this.#ended) {
      this.#first.push(paragraph);
      return;
    }
    this.#plan.behind.set(this.#ended, [...(this.#plan.behind.get(this.#ended) ?? []), paragraph]);
  }

  #newParagraph(block: WordBlock): NewParagraph {
    const { new: now, ends, pieces, end } = block;
    const stretches = pieces.map((piece) =>
      piece.kind === "text" && piece.move !== null ? this.#moved.get(piece.move)?.shift() : undefined,
    );
    const moved = stretches.find((stretch) => stretch !== undefined)?.passage ?? null;
    const shape = this.#desk.shapes.for(now ?? ends, this.#cursor, moved);
    const inserts = [
      ...headInserts((now ?? ends).label, shape, end),
      ...pieces.flatMap((piece, i): Insert[] => {
        if (piece.kind === "comment") return [piece];
        if (piece.kind === "note") return [{ kind: "note", note: piece, side: piece.side, move: piece.move }];
        if (piece.label) return [];
        const { text, side, move, opening } = piece;
        const stretch = stretches[i];
        if (stretch) return this.#likeBefore(piece, stretch);
        return [{ kind: "text", text, look: opening ? shape.opening : shape.text, side, move }];
      }),
    ];
    const paragraph = { look: shape.paragraph, inserts, end };
    for (const standing of [...pieces, end]) this.#plan.stretch(standing, paragraph);
    return paragraph;
  }

  /** Text that moved, run by run as it looked before; in one run where it is written otherwise. */
  #likeBefore({ text, side, move }: WordText, { atoms }: Moved): Insert[] {
    const { story } = this.#desk;
    const parts: { text: string; look: string }[] = [];
    for (const at of atoms) {
      const atom = story.atoms[at];
      if (atom?.kind !== "text") continue;
      const look = lookOfAtom(story.part, atom);
      const last = parts.at(-1);
      if (last && last.look === look) last.text += atom.text;
      else parts.push({ text: atom.text, look });
    }
    const isSame = parts.map((p) => p.text).join("") === text;
    const written = isSame ? parts : [{ text, look: parts[0]?.look ?? "" }];
    return written.map((part) => ({ kind: "text", ...part, side, move }));
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);

const inNew = (end: Standing): Standing => (end.side === "new" ? end : { side: "new", move: null });

/** The label of a new paragraph with what stands before and behind it. */
function headInserts(label: string, shape: Shape, standing: Standing): Insert[] {
  const text = (text: string, look: string): Insert[] =>
    text === "" ? [] : [{ kind: "text", text, look, ...standing }];
  if (label === "" || shape.counted) return text(shape.lead, shape.text);
  return [...text(shape.lead, shape.label), ...text(label, shape.label), ...text(shape.gap, shape.label)];
}

/** Whether a block is a paragraph of the new text alone. */
function isNew({ old, new: now, pieces, end }: WordBlock): boolean {
  return (
    old === null && now !== null && end.side === "new" && pieces.every((p) => p.side === "new" || p.kind === "comment")
  );
}

/** Whether a table is not the same rows of cells in both texts. */
function changesRows({ old, new: now, pieces, end }: WordBlock): boolean {
  const table = [old, now].some((passage) => passage?.kind === "table");
  const parts = pieces.some((p) => p.side !== "both" && p.kind === "text" && / [|¦] |^[|¦] | [|¦]$/.test(p.text));
  return table && (end.side !== "both" || old === null || now === null || parts);
}

/** Whether a block is the same in both texts. */
const isUntouched = ({ pieces, end }: WordBlock): boolean =>
  end.side === "both" && pieces.every((p) => p.side === "both" || (p.kind === "text" && p.label));
