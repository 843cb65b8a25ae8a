/** Marks an opening phrase that was replaced by another as one replacement. */
import type { Range } from "../model/resolution.js";
import type { WordSequences } from "./tidy/pass.js";

/** How many words at the beginning of each side form one replacement; 0 for both if there is none. */
export interface OpeningWords {
  readonly old: number;
  readonly new: number;
}

/**
 * Finds opening phrases to replace as one. If one phrase is the other with words added ("Notes" and "Notes with appreciation"), they are
 * compared word by word; otherwise ("Also notes" and "Welcomes") they are replaced as one.
 */
export function openingApart(
  texts: WordSequences,
  before: Range | null | undefined,
  after: Range | null | undefined,
): OpeningWords {
  const none = { old: 0, new: 0 };
  if (!before || !after) return none;
  const old = texts.old.findIndex((t) => t.end > before.end);
  const now = texts.new.findIndex((t) => t.end > after.end);
  if (old <= 0 || now <= 0) return none;
  const was = texts.oldKeys.subarray(0, old);
  const is = texts.newKeys.subarray(0, now);
  return within(was, is) || within(is, was) ? none : { old, new: now };
}

/** Whether all words of `part` occur in `whole` in the same order. */
function within(part: Int32Array, whole: Int32Array): boolean {
  let at = 0;
  for (const key of whole) if (key === part[at]) at++;
  return at === part.length;
}
