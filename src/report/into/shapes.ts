/** Chooses the formatting of new paragraphs: that of the nearest old one of the same kind. */
import type { Passage } from "../../redline/blocks.js";
import { lookOf, type PlacedPassage } from "./placed.js";
import { lookOfAtom, lookOfParagraph, type ParagraphLook } from "./properties.js";
import { type Atom, isWhite } from "./story.js";

/** The formatting of a paragraph. */
export interface Shape {
  readonly paragraph: ParagraphLook;
  /** White space before its label, or before its text where it has none. */
  readonly lead: string;
  /** What separates its label from its text. */
  readonly gap: string;
  /** Whether Word numbers it, so that no label is typed. */
  readonly counted: boolean;
  /** Properties of its runs. */
  readonly label: string;
  readonly text: string;
  readonly opening: string;
}

/** Kinds that never share the formatting of another kind. */
export const OF_THEIR_OWN = /\b(?:title|heading|table|adoption|formula) /;

const PLAIN: Shape = {
  paragraph: { paragraph: "", mark: "" },
  lead: "",
  gap: "\t",
  counted: false,
  label: "",
  text: "",
  opening: "",
};

/** The shape of one old paragraph. */
export function shapeOf(passage: PlacedPassage): Shape {
  const { story, head, label, units, opening, first } = passage;
  const { part, atoms } = story;
  const last = passage.paragraphs.at(-1);
  const at = (unit: number): Atom | undefined => atoms[units[unit]?.[0] ?? -1];
  const look = (atom: Atom | undefined): string => (atom ? lookOfAtom(part, atom) : "");
  const white = (from: number, to: number): string =>
    atoms
      .slice(from, to)
      .filter((a) => a.kind === "text" && isWhite(a))
      .map((a) => a.text)
      .join("");
  const body = opening
    ? units.findIndex((unit, i) => i >= opening.end && unit.length > 0 && !isWhite(atoms[unit[0] ?? 0] as Atom))
    : 0;
  const text = look(at(Math.max(body, 0)));
  return {
    paragraph: last ? lookOfParagraph(part, last.element) : PLAIN.paragraph,
    lead: white(head.first, label?.first ?? first),
    gap: label ? white(label.last, first) : PLAIN.gap,
    counted: label === null && (last?.label ?? "") !== "",
    label: label ? look(atoms[label.first]) : text,
    text,
    opening: opening ? look(at(opening.start)) : text,
  };
}

/** Formatting for new paragraphs, from the paragraphs that the document has. */
export class Shapes {
  readonly #passages: readonly PlacedPassage[];
  readonly #known = new Map<PlacedPassage, Shape>();

  readonly #donor: ((passage: Passage) => Shape | null) | null;
  readonly #donated = new Map<string, Shape | null>();

  /** @param donor returns the formatting that a paragraph has in its own document, for kinds that the old one lacks */
  constructor(passages: readonly PlacedPassage[], donor: ((passage: Passage) => Shape | null) | null = null) {
    this.#passages = passages;
    this.#donor = donor;
  }

  of(passage: PlacedPassage): Shape {
    const known = this.#known.get(passage) ?? shapeOf(passage);
    this.#known.set(passage, known);
    return known;
  }

  /**
   * The formatting for a new paragraph at an atom.
   *
   * @param moved the old paragraph that it was, whose formatting it keeps
   */
  for(passage: Passage, atom: number, moved: PlacedPassage | null): Shape {
    if (moved?.kind === lookOf(passage)) return this.of(moved);
    const { kind, depth, label } = passage;
    const wishes = [
      (p: PlacedPassage) => p.kind === lookOf(passage),
      (p: PlacedPassage) => p.kind.startsWith(`${kind} `) && p.kind.endsWith(label === "" ? " bare" : " labelled"),
      (p: PlacedPassage) => p.kind.startsWith(`${kind} `),
      (p: PlacedPassage) => !OF_THEIR_OWN.test(p.kind) && p.kind.split(" ")[1] === String(depth),
      (p: PlacedPassage) => !OF_THEIR_OWN.test(p.kind),
    ];
    for (const [i, wish] of wishes.entries()) {
      const found = nearest(this.#passages.filter(wish), atom);
      if (found) return this.of(found);
      const donated = i === 0 ? this.#fromDonor(passage) : null;
      if (donated) return donated;
    }
    return PLAIN;
  }

  #fromDonor(passage: Passage): Shape | null {
    const known = this.#donated.get(passage.id);
    if (known !== undefined) return known;
    const shape = this.#donor?.(passage) ?? null;
    this.#donated.set(passage.id, shape);
    return shape;
  }
}

/** The last one before the atom, otherwise the first after it. */
function nearest(passages: readonly PlacedPassage[], atom: number): PlacedPassage | undefined {
  return passages.findLast((p) => p.first < atom) ?? passages[0];
}
