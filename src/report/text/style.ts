/** Styled runs of text, and the escape codes that show them on a terminal. */

/** What a run means; colour only adds to what the words and marks already say. */
export type TextStyle = "plain" | "strong" | "faint" | "deleted" | "inserted" | "note" | "accent";

/** A run of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  /** A sign that must stay on one line with the run that follows or the one before it. */
  readonly glue?: "next" | "previous";
}

/** SGR codes that switch each style on and off; the sixteen basic colours suit light and dark terminals alike. */
const CODES: Readonly<Record<TextStyle, readonly [string, string] | null>> = {
  plain: null,
  strong: ["1", "22"],
  faint: ["2", "22"],
  deleted: ["31;9", "39;29"],
  inserted: ["32", "39"],
  note: ["36", "39"],
  accent: ["1;34", "22;39"],
};

/** A run as it is sent to the terminal. */
export function paint({ text, style }: Run, color: boolean): string {
  const codes = color && text !== "" ? CODES[style] : null;
  return codes ? `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m` : text;
}

/** A run in short. */
export const run = (text: string, style: TextStyle = "plain"): Run => ({ text, style });
