/// <reference lib="dom" />
/** The state that the functions of the table share. */
import type { BatchColumn } from "../labels.js";
import type { IndexRow } from "../row.js";
import type { TableWords } from "../words.js";

/** The table as it stands. */
export interface Table {
  readonly rows: readonly IndexRow[];
  readonly words: TableWords;
  readonly form: HTMLFormElement;
  readonly body: HTMLElement;
  /** How numbers are written. */
  readonly numbers: Intl.NumberFormat;
  sort: BatchColumn;
  descending: boolean;
  /** The rows that answer to the filters, in their order, and how many of them are on the page. */
  chosen: readonly IndexRow[];
  shown: number;
}
