/** Finds texts in a story by their characters. White space is ignored, because each reader collapses it in its own way. */
import { withoutTableSigns } from "../../model/table.js";
import { isWhite, type Story } from "./story.js";

/** The atoms of a text that was found. */
export interface AtomsFound {
  /** The atoms of each code unit of the text: for white space all that were collapsed, for units that are not in the story none. */
  readonly units: readonly (readonly number[])[];
  /** The first atom, and the one after the last. */
  readonly first: number;
  readonly last: number;
}

/** The least number of letters in each piece of a line that is searched for piece by piece. */
const FEWEST_LETTERS = 4;

const lettersOf = (text: string): string => text.replace(/\s+/gu, "");

/** The letters of a story, with the atom of each. */
interface Letters {
  readonly text: string;
  readonly atoms: readonly number[];
  /** The index in `text` of the first letter at or after each atom. */
  readonly places: readonly number[];
}

/** Where a text stands in the letters. */
interface Place {
  readonly letters: Letters;
  readonly at: number;
  readonly length: number;
}

export class Seeker {
  readonly story: Story;
  readonly #all: Letters;
  /** Without superscript letters, which may be typed note marks that were removed from the text. */
  readonly #level: Letters | null;
  /** Atoms that begin a paragraph's letters. */
  readonly #starts: ReadonlySet<number>;

  constructor(story: Story) {
    this.story = story;
    this.#all = gather(story, () => true);
    this.#level = story.atoms.some((a) => a.raised) ? gather(story, (i) => !story.atoms[i]?.raised) : null;
    this.#starts = new Set(
      story.paragraphs.map(({ first }) => this.#all.atoms[this.#all.places[first] ?? -1] ?? -1).filter((a) => a >= 0),
    );
  }

  /**
   * The first occurrence of a text from an atom on; unless it is right there, one that begins a paragraph takes precedence.
   *
   * @param before the atom before which it must end
   */
  find(text: string, from: number, before = this.story.atoms.length): AtomsFound | null {
    const place = this.#placeOf(text, from, before);
    return place && this.#units(place.letters, text, place.at, place.length);
  }

  /** The atom after the last one of a text at that position; null if it is not found. */
  endOf(text: string, from: number): number | null {
    const place = this.#placeOf(text, from, this.story.atoms.length);
    return place && (place.letters.atoms[place.at + place.length - 1] ?? 0) + 1;
  }

  #placeOf(text: string, from: number, before: number): Place | null {
    const wanted = lettersOf(withoutTableSigns(text));
    if (wanted === "") return null;
    for (const letters of [this.#all, this.#level]) {
      const at = letters ? this.#placeIn(letters, wanted, from, before) : -1;
      if (letters && at >= 0) return { letters, at, length: wanted.length };
    }
    return null;
  }

  #placeIn(letters: Letters, wanted: string, from: number, before: number): number {
    const start = letters.places[from] ?? letters.text.length;
    let best = -1;
    for (let at = letters.text.indexOf(wanted, start); at >= 0; at = letters.text.indexOf(wanted, at + 1)) {
      if ((letters.atoms[at + wanted.length - 1] ?? 0) >= before) break;
      if (best < 0) best = at;
      if (at !== start && !this.#starts.has(letters.atoms[at] ?? -1)) continue;
      return at;
    }
    return best;
  }

  /** A text that may be in several places, each a paragraph of its own; null if not all of it is found. */
  findInPieces(text: string): AtomsFound | null {
    const units: (readonly number[])[] = [];
    let rest = text;
    let [first, last] = [Number.POSITIVE_INFINITY, 0];
    for (const paragraph of this.story.paragraphs) {
      if (rest === "") break;
      const own = this.story.atoms.slice(paragraph.first, paragraph.last);
      const letters = lettersOf(own.map((a) => a.text).join(""));
      if (letters.length < FEWEST_LETTERS || !lettersOf(rest).startsWith(letters)) continue;
      let taken = 0;
      for (let seen = 0; seen < letters.length; taken++) if (!/\s/u.test(rest.charAt(taken))) seen++;
      const found = this.find(rest.slice(0, taken), paragraph.first, paragraph.last);
      if (!found) continue;
      units.push(...found.units);
      [first, last] = [Math.min(first, found.first), Math.max(last, found.last)];
      const gap = /^\s*/u.exec(rest.slice(taken))?.[0].length ?? 0;
      units.push(...Array.from({ length: gap }, () => []));
      rest = rest.slice(taken + gap);
    }
    return rest === "" && units.length > 0 ? { units, first, last } : null;
  }

  /** Maps each code unit of the text to its atoms, from a position in the letters on. */
  #units(letters: Letters, text: string, at: number, length: number): AtomsFound {
    const { atoms } = this.story;
    const first = letters.atoms[at] ?? 0;
    const last = (letters.atoms[at + length - 1] ?? 0) + 1;
    const units: number[][] = [];
    let white: number[] = [];
    let unit = 0;
    /** The next of the letters. */
    let letter = at;
    for (let i = first; i < last; i++) {
      const atom = atoms[i];
      if (!atom || atom.kind === "note") continue;
      if (isWhite(atom)) white.push(i);
      else if (letters.atoms[letter] !== i) {
        // An invisible character goes with the letter before it; a typed mark is not part of the text.
        if (atom.text === "") units.at(-1)?.push(i);
      } else {
        while (unit < text.length && !atom.text.startsWith(text.charAt(unit))) {
          units[unit++] = white;
          white = [];
        }
        // White space that the reader removed from the text goes with the letter before it.
        units.at(-1)?.push(...white);
        white = [];
        letter += atom.text.length;
        for (let n = 0; n < atom.text.length; n++) units[unit++] = [i];
      }
    }
    while (unit < text.length) units[unit++] = [];
    return { units, first, last };
  }
}

function gather({ atoms }: Story, counts: (atom: number) => boolean): Letters {
  const pieces: string[] = [];
  const owners: number[] = [];
  const places: number[] = [];
  let length = 0;
  atoms.forEach((atom, i) => {
    places.push(length);
    if (atom.kind !== "text" || isWhite(atom) || !counts(i)) return;
    pieces.push(atom.text);
    length += atom.text.length;
    for (let n = 0; n < atom.text.length; n++) owners.push(i);
  });
  return { text: pieces.join(""), atoms: owners, places };
}
