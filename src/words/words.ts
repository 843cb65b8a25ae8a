/** Word changes inside one link. */
import { diffArrays } from "diff/lib/diff/array.js";
import type { Segment } from "../model/comparison.js";
import type { Range } from "../model/resolution.js";
import { tokens } from "./tokens.js";

/** A text with the address it has. */
export interface Addressed {
  readonly id: string;
  readonly text: string;
}

/**
 * Compares the words of the old texts of a link with those of the new ones.
 *
 * @returns segments that cover both sides to the letter
 */
export function words(before: readonly Addressed[], after: readonly Addressed[]): Segment[] {
  const a = before.flatMap((p) => tokens(p.text).map((r) => ({ ...r, p })));
  const b = after.flatMap((p) => tokens(p.text).map((r) => ({ ...r, p })));
  const textOf = (t: Range & { p: Addressed }): string => t.p.text.slice(t.start, t.end);
  const segments: Segment[] = [];
  let i = 0;
  let j = 0;
  const span = (t: Range & { p: Addressed }) => ({ paragraph: t.p.id, start: t.start, end: t.end });
  for (const change of diffArrays(a.map(textOf), b.map(textOf))) {
    for (let k = 0; k < change.value.length; k++) {
      const was = change.added ? undefined : a[i++];
      const now = change.removed ? undefined : b[j++];
      if (was && now) segments.push({ kind: "same", old: span(was), new: span(now) });
      else if (was) segments.push({ kind: "deleted", old: span(was), new: null });
      else if (now) segments.push({ kind: "inserted", old: null, new: span(now) });
    }
  }
  return joined(segments);
}

/** Joins neighbours of one kind within one paragraph. */
function joined(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const s of segments) {
    const last = out.at(-1);
    if (
      last?.kind === "same" &&
      s.kind === "same" &&
      last.old.paragraph === s.old.paragraph &&
      last.new.paragraph === s.new.paragraph
    ) {
      out[out.length - 1] = {
        kind: "same",
        old: { ...last.old, end: s.old.end },
        new: { ...last.new, end: s.new.end },
      };
    } else if (last?.kind === "deleted" && s.kind === "deleted" && last.old.paragraph === s.old.paragraph) {
      out[out.length - 1] = { ...last, old: { ...last.old, end: s.old.end } };
    } else if (last?.kind === "inserted" && s.kind === "inserted" && last.new.paragraph === s.new.paragraph) {
      out[out.length - 1] = { ...last, new: { ...last.new, end: s.new.end } };
    } else out.push(s);
  }
  return out;
}
