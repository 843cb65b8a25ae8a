/** Turns the blocks of a redline into a plan for the atoms of the document. */

import { invariant } from "../../model/errors.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import type { Passage, Standing } from "../../redline/blocks.js";
import { isTable } from "../../redline/table-rows.js";
import type { WordBlock, WordNote, WordPiece, WordText } from "../docx/pieces.js";
import type { Marks } from "./marks.js";
import { headInserts, isAllNew, labelStanding, newParagraph } from "./new-paragraph.js";
import { type Find, PieceAtoms } from "./piece-atoms.js";
import { lookOf, type PlacedPassage } from "./placed.js";
import type { Host, Insert, NewBlock, StoryPlan } from "./plan.js";
import { lookOfAtom, lookOfParagraph, type ParagraphLook } from "./properties.js";
import { keptAsItIs } from "./refusal.js";
import { OF_THEIR_OWN, type Shapes } from "./shapes.js";
import type { Atom, Story, StoryParagraph } from "./story.js";
import { tableOf } from "./table-parts.js";
import { newTable, planTable } from "./table-planner.js";
import { blockOfSide } from "./tables.js";
import { lookBeside, lookOfKind } from "./text-looks.js";

/** What is needed to plan a story. */
export interface Desk {
  readonly story: Story;
  readonly find: Find;
  readonly shapes: Shapes;
  readonly marks: Marks;
}

/** Plans the changes of some blocks in one story, in order. */
export function planBlocks(blocks: readonly WordBlock[], desk: Desk, plan: StoryPlan): void {
  new Planner(blocks, desk, plan).run();
}

/** A paragraph of the new text that has begun, and its formatting if that differs from the old paragraph around it. */
interface Begun {
  readonly block: WordBlock;
  readonly passage: Passage;
  readonly look: ParagraphLook;
}

class Planner {
  readonly #blocks: readonly WordBlock[];
  readonly #desk: Desk;
  readonly #plan: StoryPlan;
  readonly #atoms: PieceAtoms;
  /** The old passage that is being processed. */
  #passage: PlacedPassage | null = null;
  /** What comes next is inserted before this atom. */
  #cursor = 0;
  /** The paragraph or table that has just ended; null inside one. */
  #ended: Host | null = null;
  /** Whether an old passage has ended although its paragraph continues. */
  #owing = false;
  /** The paragraph of the new text that has not ended yet. */
  #paragraph: Begun | null = null;
  /** What comes before all old text. */
  #first: NewBlock[] = [];
  #begun = false;

  constructor(blocks: readonly WordBlock[], desk: Desk, plan: StoryPlan) {
    this.#blocks = blocks;
    this.#desk = desk;
    this.#plan = plan;
    this.#atoms = new PieceAtoms(blocks, desk.find);
  }

  run(): void {
    for (const block of this.#blocks) this.#block(block);
    invariant(this.#first.length === 0 || !this.#begun, "new paragraphs have found no place");
    const [last] = this.#first.length > 0 ? this.#desk.story.paragraphs.slice(-1) : [];
    if (last) this.#plan.behind.set(last, this.#first);
  }

  #block(block: WordBlock): void {
    if (block.old) this.#start(block);
    const { new: now, pieces } = block;
    if (block.old && !this.#passage) return;
    if (block.old?.kind === "table" || now?.kind === "table") {
      this.#table(block);
      return;
    }
    if (isAllNew(block)) {
      this.#newBlock(block);
      return;
    }
    if (now) this.#paragraph = { block, passage: now, look: this.#lookFor(now, block) };
    this.#head(block);
    for (const piece of pieces) this.#piece(piece, block);
    this.#end(block);
  }

  /** A paragraph that only the new text has: whole between two old ones, or inserted in the middle of one. */
  #newBlock(block: WordBlock): void {
    const { new: now, end } = block;
    const made = newParagraph(block, { ...this.#desk, atoms: this.#atoms }, this.#cursor);
    if (end.side === "new" && !this.#owing && (this.#ended || !this.#begun)) {
      for (const standing of [...block.pieces, end]) this.#plan.stretch(standing, made);
      this.#add(made);
      return;
    }
    if (end.side === "new" && this.#owing) this.#put({ kind: "end", look: this.#lookOfHost(), ...end });
    this.#owing = false;
    for (const insert of made.inserts) this.#put(insert);
    if (now) this.#paragraph = { block, passage: now, look: made.look };
    if (end.side === "new") this.#put({ kind: "end", look: made.look, ...end });
    else this.#end(block);
  }

  /** A table whose words change in place and whose rows are inserted and deleted, or that is inserted or deleted as a whole. */
  #table(block: WordBlock): void {
    const { old, new: now, end } = block;
    const passage = this.#passage;
    const isWhole = end.side === (old && now ? "both" : old ? "old" : "new");
    if (!isWhole || !isTable(block)) throw keptAsItIs("a table of it runs together with text");
    const table = passage && tableOf(passage);
    if (!old) this.#newTable(block);
    else if (!passage || !table) throw keptAsItIs("a table of it could not be found");
    else {
      const isKept = planTable(block, table, {
        story: this.#desk.story,
        plan: this.#plan,
        atoms: this.#atoms,
        piece: (piece) => this.#piece(piece, block),
        take: (piece) => this.#takePiece(piece),
        goTo: (atom) => {
          this.#cursor = atom;
        },
      });
      this.#cursor = passage.last;
      this.#ended = table;
      if (!isKept && now) this.#newTable(blockOfSide(block, "new"));
    }
  }

  #newTable(block: WordBlock): void {
    if (this.#owing || (!this.#ended && this.#begun))
      throw keptAsItIs("a new table stands in the midst of a paragraph");
    this.#add(newTable(block, this.#desk.story, this.#cursor));
  }

  #takePiece(piece: WordPiece): void {
    if (piece.kind === "comment") this.#put(piece);
    else
      this.#plan.take(piece.kind === "text" ? this.#atoms.of(piece) : this.#marksOf(piece), {
        side: "old",
        move: null,
      });
  }

  #marksOf({ old }: WordNote): readonly number[] {
    return old === null ? [] : this.#desk.marks.next(old);
  }

  /** The formatting of a paragraph of the new text that begins with an old one: the same, if it is of the same kind. */
  #lookFor(now: Passage, { old }: WordBlock): ParagraphLook {
    const isSame = old !== null && this.#passage?.kind === lookOf(now);
    return isSame ? this.#lookOfHost() : this.#desk.shapes.for(now, this.#cursor, null).paragraph;
  }

  /** The formatting of the old paragraph that is being processed. */
  #lookOfHost(): ParagraphLook {
    const host = this.#passage?.paragraphs.at(-1);
    return host ? lookOfParagraph(this.#desk.story.part, host.element) : { paragraph: "", mark: "" };
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
      this.#plan.before.set(hostOf(passage) ?? passage.paragraphs[0], this.#first);
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
    const { old, new: now } = block;
    if (old && now && passage) this.#changeLabel(passage, old.label, now.label);
    else if (old && passage) {
      const { side, move } = labelStanding(block, "old");
      const standing: Standing = { side, move };
      const { head, label } = passage;
      if (label) this.#plan.take(range(label.first, label.last), standing);
      this.#plan.take(this.#textIn(head.first, head.last), standing);
    } else if (now) {
      const shape = this.#desk.shapes.for(now, this.#cursor, null);
      for (const insert of headInserts(now.label, shape, labelStanding(block, "new"))) this.#put(insert);
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
      else this.#pass(this.#atoms.of(piece), piece);
      this.#cursor = this.#atoms.behind(piece) ?? this.#cursor;
    }
  }

  #note(note: WordNote): void {
    if (note.side === "new") this.#put({ kind: "note", note, side: note.side, move: note.move });
    else this.#pass(this.#marksOf(note), note);
  }

  /** Moves on past old atoms, which are kept or deleted. */
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

  /** Runs of new text, formatted like the text beside them. */
  #textInserts(piece: WordText, block: WordBlock): Insert[] {
    const at = { passage: this.#passage, cursor: this.#cursor };
    const look = lookBeside(piece, at, this.#desk.story) ?? lookOfKind(piece, block, this.#desk.shapes, this.#cursor);
    return [{ kind: "text", text: piece.text, look, side: piece.side, move: piece.move }];
  }

  #end(block: WordBlock): void {
    const { end, ends } = block;
    const passage = this.#passage;
    if (end.side === "new") {
      const isOwn = passage !== null && (passage.kind === lookOf(ends) || !ends);
      const look = isOwn ? this.#lookOfHost() : this.#desk.shapes.for(ends, this.#cursor, null).paragraph;
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
    const ended = this.#desk.story.paragraphs.find((p) => p.ending === ending) ?? null;
    this.#ended = ended;
    if (ended && end.side === "both") this.#giveLook(ended, passage, block);
  }

  /**
   * Gives the old paragraph whose end is kept the formatting of the new one that ends there, if that is of a different kind: a point that
   * becomes a paragraph of its own, or a heading inserted after a paragraph.
   */
  #giveLook(ended: StoryParagraph, { kind }: PlacedPassage, block: WordBlock): void {
    const begun = this.#paragraph;
    if (!begun || kind === lookOf(begun.passage)) return;
    const isTypedOn = begun.block !== block || begun.block.old === null;
    if (isTypedOn || !OF_THEIR_OWN.test(`${kind} ${lookOf(begun.passage)}`)) this.#plan.looks.set(ended, begun.look);
  }

  /** The atoms of a range, without paragraph ends that belong to no text. */
  #textIn(first: number, last: number): number[] {
    return range(first, last).filter((atom) => this.#desk.story.atoms[atom]?.kind === "text");
  }

  #put(insert: Insert): void {
    this.#plan.put(this.#cursor, insert);
    if (insert.side === "new") this.#stretch(insert);
  }

  #add(block: NewBlock): void {
    if (!this.#ended) {
      this.#first.push(block);
      return;
    }
    this.#plan.behind.set(this.#ended, [...(this.#plan.behind.get(this.#ended) ?? []), block]);
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);

/** The table of a passage that is one; null for a paragraph. */
const hostOf = (passage: PlacedPassage): PlacedElement | null =>
  passage.kind.startsWith("table ") ? tableOf(passage) : null;

/** Whether a block is the same in both texts. */
const isUntouched = ({ pieces, end }: WordBlock): boolean =>
  end.side === "both" && pieces.every((p) => p.side === "both" || (p.kind === "text" && p.label));
