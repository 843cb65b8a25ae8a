/** The table of rules that gives each change its kind, from the words that were deleted and inserted. */

import type { KindContext, PendingChange } from "./pending-change.js";
import { actor, modality, negation, qualifier } from "./rows/bounds.js";
import { occasion, place } from "./rows/occasion.js";
import { quantity } from "./rows/quantity.js";
import { reference } from "./rows/reference.js";
import { rest } from "./rows/rest.js";
import { connector, label, name, numbering } from "./rows/routine.js";

/** A row: what must have been deleted and inserted, and which kind that is. The first row that applies takes its words away from those after it. */
export interface KindRow {
  readonly went: string;
  readonly came: string;
  readonly kind: string;
  /** Examines one change and takes as many of its words as it explains. `node bench/kinds-quality.mjs --table` prints all rows. */
  readonly explain: (pending: PendingChange, context: KindContext) => PendingChange;
}

/** Rows that are applied before equal words are paired, since they explain words by their position. */
export const FIRST_ROWS: readonly KindRow[] = [
  { went: "a printed label, or none", came: "none, or a printed label", kind: "numbering", explain: label },
  { went: "marks of repetition only", came: "marks of repetition only", kind: "connector", explain: connector },
  { went: "reference to a paragraph", came: "reference to a paragraph", kind: "numbering", explain: numbering },
];

/** Rows for what is left after everything that says the same on both sides has been paired. */
export const ROWS: readonly KindRow[] = [
  {
    went: "symbol, or none",
    came: "symbol, or none where another came elsewhere",
    kind: "reference",
    explain: reference,
  },
  { went: "date, session, ordinal", came: "the next, and names of places", kind: "session, date", explain: occasion },
  { went: "name of a State, or none", came: "none, or name of a State", kind: "session", explain: place },
  { went: "number, or none", came: "number", kind: "quantity; date where years went by", explain: quantity },
  { went: "part of a name, or none", came: "none, or part of a name", kind: "editorial", explain: name },
  { went: "negation, or none", came: "none, or negation", kind: "rewording (negation)", explain: negation },
  { went: "modal verb, or none", came: "another, or none", kind: "modality", explain: modality },
  { went: "limiting phrase, or none", came: "limiting phrase, or other words", kind: "qualifier", explain: qualifier },
  { went: "actors, or none", came: "actors, or none", kind: "actor", explain: actor },
  {
    went: "any words",
    came: "any words",
    kind: "addition, deletion, rewording; editorial where none weighs",
    explain: rest,
  },
];
