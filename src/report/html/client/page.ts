/// <reference lib="dom" />
/** What the functions that run in the browser share. */
import type { Line } from "../../../corrections/lines.js";

/** What the functions share. */
export interface Page {
  readonly root: HTMLElement;
  readonly items: readonly HTMLElement[];
  readonly changes: readonly HTMLElement[];
  /** Items that the reader unfolded by hand. */
  readonly opened: Set<HTMLElement>;
  /** The text of an item that searches look through, both sides, in small letters. */
  readonly texts: Map<HTMLElement, string>;
  readonly form: HTMLFormElement;
  readonly labels: Record<
    "foldUnchanged" | "foldHidden" | "was" | "shown" | "copied" | "copy" | "old" | "new" | "correctHelp" | "forget",
    string
  >;
  /** The first lines of the file of corrections. */
  readonly head: string;
  /** What the reader corrected, and the paragraphs that are picked for the next correction. */
  corrections: readonly Line[];
  readonly picked: Record<"old" | "new", string | null>;
  current: HTMLElement | null;
}

/** The value of a control of the form. */
export function value(page: Page, name: string): string {
  return String(new FormData(page.form).get(name) ?? "");
}

/** A template with its values in place. */
export function told(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
