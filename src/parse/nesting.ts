/** Determines the depth of a sub-paragraph, from what the form says or else from the sequence of labels. */
import { romanNumeral, romanValue } from "../model/roman-numerals.js";
import { type Label, letterLabel, scannedLetters } from "./labels.js";

/** What tells a recurring address apart: the points below it are counted anew, so that the first of them all has none. */
const RECURRENCE = /#\d+$/u;

type Point = Extract<Label, { kind: "point" }>;

/** One reading of a label: "(i)" is both the ninth letter and the first roman numeral. */
interface Reading {
  readonly style: "letter" | "roman";
  readonly ordinal: number;
}

interface Level extends Reading {
  readonly bracketed: boolean;
  readonly id: string;
}

/** Where a point belongs. */
export interface PointPlace {
  readonly wished: string;
  readonly parent: string | null;
  readonly depth: number;
}

function readings(latin: string): Reading[] {
  const found: Reading[] = [];
  const letters = /^([a-z])\1*$/.exec(latin);
  if (letters) found.push({ style: "letter", ordinal: latin.charCodeAt(0) - 96 + 26 * (latin.length - 1) });
  const value = romanValue(latin);
  if (value !== null) found.push({ style: "roman", ordinal: value });
  return found;
}

/** Keeps the points that are open while the body is walked through. */
export class Nesting {
  #root: string | null = null;
  #levels: Level[] = [];
  #coming: { readonly reading: Reading; readonly bracketed: boolean } | null = null;

  /** A paragraph that is no point begins: points that follow belong to it. */
  reset(id: string): void {
    this.#root = id;
    this.#levels = [];
  }

  /**
   * Finds the place of a point.
   *
   * @param next the label after it, which tells the letter (i) from the numeral
   * @param stated its depth where the form says so: its address then follows the form's nesting
   */
  point(printed: Point, next: Label | null, stated: number | null): PointPlace {
    const label = { ...printed, latin: this.#asMeant(printed.latin, next) };
    const { reading, depth } = stated === null ? this.#fromLabels(label, next) : this.#fromForm(label, stated);
    this.#levels.length = Math.min(this.#levels.length, depth - 1);
    this.#coming = { reading, bracketed: label.bracketed };
    const parent = this.#levels.at(-1)?.id ?? this.#root;
    return { wished: `${(parent ?? "").replace(RECURRENCE, "")}(${label.latin})`, parent, depth };
  }

  /** The point just placed got this address. */
  opened(id: string): void {
    if (this.#coming) this.#levels.push({ ...this.#coming.reading, bracketed: this.#coming.bracketed, id });
  }

  /** The label itself, or the letter for which a scan shows a digit, where the labels around it call for that letter. */
  #asMeant(latin: string, next: Label | null): string {
    const nextReadings = next?.kind === "point" ? readings(next.latin) : [];
    const fits = (meant: string): boolean =>
      readings(meant).some(
        (r) =>
          this.#levels.some((level) => level.style === r.style && r.ordinal === level.ordinal + 1) ||
          (r.ordinal === 1 && nextReadings.some((n) => n.style === r.style && n.ordinal === 2)),
      );
    return (
      scannedLetters(latin).find(fits) ?? (readings(latin).length === 0 ? this.#between(nextReadings) : null) ?? latin
    );
  }

  /** The one label that is missing between the last point and the next: in a scan "(c)", "(2)", "(e)". */
  #between(next: readonly Reading[]): string | null {
    const level = this.#levels.findLast((l) => next.some((n) => n.style === l.style && n.ordinal === l.ordinal + 2));
    if (!level) return null;
    return level.style === "roman" ? romanNumeral(level.ordinal + 1) : letterLabel(level.ordinal);
  }

  #fromForm(label: Point, stated: number): { reading: Reading; depth: number } {
    const reading = readings(label.latin)[0] ?? { style: "letter", ordinal: 0 };
    return { reading, depth: Math.max(1, Math.min(stated, this.#levels.length + 1)) };
  }

  #fromLabels(label: Point, next: Label | null): { reading: Reading; depth: number } {
    const all = readings(label.latin);
    const nextReadings = next?.kind === "point" ? readings(next.latin) : [];
    const goesOn = (r: Reading): boolean =>
      nextReadings.some((n) => n.style === r.style && n.ordinal === r.ordinal + 1);
    // The deepest open level that the label continues; where a new level may begin instead, what comes next decides.
    for (let depth = this.#levels.length; depth > 0; depth--) {
      const level = this.#levels[depth - 1];
      const reading = all.find((r) => level?.style === r.style && r.ordinal === level.ordinal + 1);
      if (!reading || level?.bracketed !== label.bracketed) continue;
      const first = all.find((r) => r.ordinal === 1);
      if (first && first !== reading && goesOn(first) && !goesOn(reading)) break;
      return { reading, depth };
    }
    const first = all.find((r) => r.ordinal === 1);
    if (first) return { reading: first, depth: this.#levels.length + 1 };
    // A label was left out or misprinted: the level of the same writing, or the first.
    const like = this.#levels.findLastIndex(
      (l) => l.bracketed === label.bracketed && all.some((r) => r.style === l.style && r.ordinal > l.ordinal),
    );
    const reading = all.find((r) => r.style === this.#levels[like]?.style) ?? all[0] ?? { style: "letter", ordinal: 0 };
    return { reading, depth: Math.max(1, like + 1) };
  }
}
