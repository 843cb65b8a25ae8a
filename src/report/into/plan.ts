/** What is to be done to the atoms of a story: which are deleted, and what is inserted between them. */

import type { PlacedElement } from "../../read/placed-xml.js";
import type { Standing } from "../../redline/blocks.js";
import type { WordNote } from "../docx/pieces.js";
import type { ParagraphLook } from "./properties.js";
import type { Story, StoryParagraph } from "./story.js";

/** Something that is inserted; text of neither side, such as a comment, belongs to both. */
export type Insert = Standing &
  (
    | { readonly kind: "text"; readonly text: string; readonly look: string }
    | { readonly kind: "note"; readonly note: WordNote }
    | { readonly kind: "comment"; readonly lines: readonly string[] }
    /** The paragraph ends here, so that what follows is a paragraph of its own. */
    | { readonly kind: "end"; readonly look: ParagraphLook }
  );

/** A paragraph that is inserted as a whole. */
export interface NewParagraph {
  readonly look: ParagraphLook;
  readonly inserts: readonly Insert[];
  readonly end: Standing;
}

/** A row that is inserted, with the row and the cells whose formatting it copies. */
export interface NewRow {
  readonly like: PlacedElement | null;
  readonly models: readonly (PlacedElement | null)[];
  readonly cells: readonly NewParagraph[];
}

/** A table that is inserted as a whole, formatted like another one of the document if there is any. */
export interface NewTable {
  readonly like: PlacedElement | null;
  readonly rows: readonly NewRow[];
  readonly isRightToLeft: boolean;
}

/** What is inserted between paragraphs and tables of the document. */
export type NewBlock = NewParagraph | NewTable;

/** A paragraph of the document, or one of its tables. */
export type Host = StoryParagraph | PlacedElement;

/** The names of moves whose range begins or ends with a paragraph. */
export interface Ranges {
  readonly starts: readonly RangeEnd[];
  readonly ends: readonly RangeEnd[];
}

export interface RangeEnd {
  readonly side: "old" | "new";
  readonly move: string;
}

/** The changes of one story. */
export class StoryPlan {
  readonly story: Story;
  /** Atoms that are deleted, and how. */
  readonly gone = new Map<number, Standing>();
  /** What is inserted before an atom. */
  readonly at = new Map<number, Insert[]>();
  /** What is inserted after a paragraph or table, or before it. */
  readonly behind = new Map<Host, NewBlock[]>();
  readonly before = new Map<Host, NewBlock[]>();
  /** Rows of tables that are deleted. */
  readonly goneRows = new Set<PlacedElement>();
  /** Rows that are inserted after one of the document, or before the first row of its table. */
  readonly rowsBehind = new Map<PlacedElement, NewRow[]>();
  readonly rowsBefore = new Map<PlacedElement, NewRow[]>();
  /** The formatting that old paragraphs have in the new text, if their ends became those of different paragraphs. */
  readonly looks = new Map<StoryParagraph, ParagraphLook>();
  readonly #moves = new Map<string, { first: StoryParagraph | NewBlock; last: StoryParagraph | NewBlock }>();

  constructor(story: Story) {
    this.story = story;
  }

  /** Deletes atoms. */
  take(atoms: Iterable<number>, standing: Standing): void {
    for (const atom of atoms) this.gone.set(atom, standing);
  }

  /** Inserts something before an atom, after anything inserted there before. */
  put(atom: number, insert: Insert): void {
    this.at.set(atom, [...(this.at.get(atom) ?? []), insert]);
  }

  /** Records that part of a move is in a paragraph. */
  stretch({ side, move }: Standing, paragraph: StoryParagraph | NewParagraph): void {
    if (move === null || side === "both") return;
    const key = `${side} ${move}`;
    this.#moves.set(key, { first: this.#moves.get(key)?.first ?? paragraph, last: paragraph });
  }

  /** The ranges of moves that begin or end with a paragraph. */
  rangesOf(paragraph: StoryParagraph | NewBlock): Ranges {
    const ends = (end: "first" | "last"): RangeEnd[] =>
      [...this.#moves].flatMap(([key, at]) => {
        if (at[end] !== paragraph) return [];
        const [side, move] = key.split(" ") as ["old" | "new", string];
        return [{ side, move }];
      });
    return { starts: ends("first"), ends: ends("last") };
  }
}
