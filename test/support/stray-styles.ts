/** Checks that the paragraphs of a redline have the right styles once all changes are accepted. */
import type { Comparison } from "../../src/model/comparison.js";
import type { Paragraph, Resolution } from "../../src/model/resolution.js";
import { lettersOf, styledParagraphs } from "./settled-docx.js";

/** The two documents of a comparison. */
export interface BothDocx {
  readonly old: Uint8Array;
  readonly now: Uint8Array;
}

/** A paragraph of the old text, with its style in the document. */
interface OldParagraph {
  readonly id: string;
  readonly kind: string;
  readonly style: string | null;
}

/**
 * The paragraphs whose style is a stray one. Right is the style that the new document gives the paragraph. Where the old document sets it
 * otherwise, right is as well: for one that descends from an old paragraph of its kind, the style of that one, since what differs in
 * format alone stays; for another, the style of an old paragraph of its kind that is the nearest to it, before or behind.
 *
 * @param accepted the redline of the comparison once all its changes are accepted
 * @returns each with its style and the beginning of its letters
 */
export function strayStyles(accepted: Uint8Array, comparison: Comparison, { old, now }: BothDocx): string[] {
  const [found, wanted] = [styledParagraphs(accepted), styledParagraphs(now)];
  const right = rightStyles(comparison, oldParagraphs(comparison.old, old));
  const stray = found.filter(
    ({ style, letters }, i) =>
      letters !== wanted[i]?.letters || (style !== wanted[i]?.style && !right.get(letters)?.has(style)),
  );
  return [
    ...stray.map(({ style, letters }) => `${style}: ${letters.slice(0, 40)}`),
    ...wanted.slice(found.length).map(({ letters }) => `missing: ${letters.slice(0, 40)}`),
  ];
}

const kindOf = ({ kind, depth, label }: Paragraph): string => `${kind} ${depth} ${label === "" ? "bare" : "labelled"}`;
const lettersOfParagraph = ({ label, text }: Paragraph): string => lettersOf(label + text);

function oldParagraphs({ paragraphs }: Resolution, docx: Uint8Array): OldParagraph[] {
  const styles = new Map(styledParagraphs(docx).map(({ letters, style }) => [letters, style]));
  return paragraphs.map((p) => ({ id: p.id, kind: kindOf(p), style: styles.get(lettersOfParagraph(p)) ?? null }));
}

/** The styles that the old document has for each paragraph of the new text, by its letters. */
function rightStyles({ new: after, entries }: Comparison, olds: readonly OldParagraph[]): Map<string, Set<string>> {
  const origins = new Map(entries.flatMap((entry) => entry.new.map((id) => [id, entry.old] as const)));
  const placesOf = ({ id }: Paragraph): number[] =>
    (origins.get(id) ?? []).map((o) => olds.findIndex((p) => p.id === o));
  const right = new Map<string, Set<string>>();
  after.paragraphs.forEach((paragraph, i) => {
    const isAlike = ({ kind }: OldParagraph): boolean => kind === kindOf(paragraph);
    const own = placesOf(paragraph).flatMap((at) => olds[at] ?? []);
    const before = after.paragraphs.slice(0, i).findLast((p) => placesOf(p).length > 0);
    const behind = after.paragraphs.slice(i + 1).find((p) => placesOf(p).length > 0);
    const last = before ? Math.max(...placesOf(before)) : -1;
    const next = behind ? Math.min(...placesOf(behind)) : olds.length;
    const nearest = [olds.slice(0, last + 1).findLast(isAlike), olds.slice(Math.max(next, 0)).find(isAlike)];
    const between = olds.slice(last + 1, Math.max(last + 1, next)).filter(isAlike);
    const ways = own.some(isAlike) ? own.filter(isAlike) : [...nearest.flatMap((p) => p ?? []), ...between];
    const known = right.get(lettersOfParagraph(paragraph)) ?? new Set();
    for (const { style } of ways) if (style !== null) known.add(style);
    right.set(lettersOfParagraph(paragraph), known);
  });
  return right;
}
