/** The state that applies inside a group of an RTF file and is dropped when the group ends. */

/** What happens to the text of a group. */
export type Destination = "text" | "fonts" | "label" | "nothing";

export interface State {
  readonly destination: Destination;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly font: number;
  /** How many characters follow each `\u` for readers without Unicode. */
  readonly substitutes: number;
  /** What to do with the collected text when the group ends. */
  readonly end: (() => void) | null;
}

/** The default formatting of text, which `\\plain` restores. */
export const PLAIN = {
  italic: false,
  bold: false,
  raised: false,
  hidden: false,
  inserted: false,
  deleted: false,
};

export const FIRST: State = {
  destination: "text",
  ...PLAIN,
  font: -1,
  substitutes: 1,
  end: null,
};

/**
 * How a control word changes the formatting or decoding of text; null for a word of another sort.
 *
 * @example characterChange("i", 0) // { italic: false }
 */
export function characterChange(name: string, number: number | null): Partial<State> | null {
  const on = number !== 0;
  switch (name) {
    case "plain":
      return PLAIN;
    case "f":
      return { font: number ?? -1 };
    case "uc":
      return { substitutes: Math.max(0, number ?? 1) };
    case "i":
    case "ai":
      return { italic: on };
    case "b":
    case "ab":
      return { bold: on };
    case "v":
      return { hidden: on };
    case "super":
    case "up":
      return { raised: on };
    case "nosupersub":
      return { raised: false };
    case "revised":
      return { inserted: on };
    case "deleted":
      return { deleted: on };
    default:
      return null;
  }
}
