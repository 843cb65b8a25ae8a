/** The options of a report; each renderer uses those that concern it. */
import type { View } from "./fold.js";
import type { Labels } from "./labels/labels.js";
import type { Signature } from "./ooxml/signature.js";

export interface ReportOptions {
  readonly labels: Labels;
  readonly view: View;
  /** The brief alone, on one page. */
  readonly brief?: boolean;
  /** Both texts beside each other, where the form can. */
  readonly sideBySide: boolean;
}

/** What only a terminal has. */
export interface TerminalOptions extends ReportOptions {
  /** Columns to fill at most. */
  readonly width: number;
  readonly color: boolean;
}

/** What only Word files have. */
export interface WordOptions {
  /** Whose tracked changes they are, and when they were made. */
  readonly signature: Signature;
  /** Whether comments beside the tracked changes tell what the other reports tell. */
  readonly comments: boolean;
  /** Both texts in a table side by side, instead of tracked changes. */
  readonly table: boolean;
}
