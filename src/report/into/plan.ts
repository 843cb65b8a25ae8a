/** What is to be done to the atoms of a story: which go, and what comes between them. */
import type { Standing } from "../../redline/blocks.js";
import type { WordNote } from "../docx/pieces.js";
import type { ParagraphLook } from "./properties.js";
import type { Story, StoryParagraph } from "./story.js";

/** Something that comes in; what both texts have is none of either's, such as a comment. */
export type Insert = Standing &
  (
    | { readonly kind: "text"; readonly text: string; readonly look: string }
    | { readonly kind: "note"; readonly note: WordNote }
    | { readonly kind: "comment"; readonly lines: readonly string[] }
    /** The paragraph ends here, so that what follows is one of its own. */
    | { readonly kind: "end"; readonly look: ParagraphLook }
  );

/** A paragraph that comes in whole. */
export interface NewParagraph {
  readonly look: ParagraphLook;
  readonly inserts: readonly Insert[];
  readonly end: Standing;
}

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
  /** Atoms that go, and how. */
  readonly gone = new Map<number, Standing>();
  /** What comes in before an atom. */
  readonly at = new Map<number, Insert[]>();
  /** Paragraphs that come in behind another one, or before it. */
  readonly behind = new Map<StoryParagraph, NewParagraph[]>();
  readonly before = new Map<StoryParagraph, NewParagraph[]>();
  /** Looks that old paragraphs have in the new text, where their ends have become those of other ones. */
  readonly looks = new Map<StoryParagraph, ParagraphLook>();
  readonly #moves = new Map<string, { first: StoryParagraph | NewParagraph; last: StoryParagraph | NewParagraph }>();

  constructor(story: Story) {
    this.story = story;
  }

  /** Takes atoms out. */
  take(atoms: Iterable<number>, standing: Standing): void {
    for (const atom of atoms) this.gone.set(atom, standing);
  }

  /** Puts something before an atom, behind what was put there before. */
  put(atom: number, insert: Insert): void {
    this.at.set(atom, [...(this.at.get(atom) ?? []), insert]);
  }

  /** Says that a part of a move stands in a paragraph. */
  stretch({ side, move }: Standing, paragraph: StoryParagraph | NewParagraph): void {
    if (move === null || side === "both") return;
    const key = `${side} ${move}`;
    this.#moves.set(key, { first: this.#moves.get(key)?.first ?? paragraph, last: paragraph });
  }

  /** The ranges of moves that begin or end with a paragraph. */
  rangesOf(paragraph: StoryParagraph | NewParagraph): Ranges {
    const ends = (end: "first" | "last"): RangeEnd[] =>
      [...this.#moves].flatMap(([key, at]) => {
        if (at[end] !== paragraph) return [];
        const [side, move] = key.split(" ") as ["old" | "new", string];
        return [{ side, move }];
      });
    return { starts: ends("first"), ends: ends("last") };
  }
}
