/** Detects a paragraph that left the operative part for the preamble, or entered it: the weightiest change there is, whatever its words. */
import type { Finding, Span } from "../model/comparison.js";
import type { Paragraph, ParagraphKind } from "../model/resolution.js";

type Part = "operative" | "preamble";

const PART_OF: Readonly<Partial<Record<ParagraphKind, Part>>> = {
  preambular: "preamble",
  operative: "operative",
  unnumbered: "operative",
};

/**
 * The finding for linked paragraphs that are now in the other part of the resolution. Its spans are the opening phrases.
 *
 * @returns one finding; none if the part is the same, or if the paragraphs of one text are in both parts
 * @example partFinding([preambular], [operative])[0]?.part // "operative"
 */
export function partFinding(old: readonly Paragraph[], now: readonly Paragraph[]): Finding[] {
  const [was, is] = [partOf(old), partOf(now)];
  if (was === null || is === null || was === is) return [];
  return [{ kind: "part", substantive: true, old: openings(old), new: openings(now), rule: "part", part: is }];
}

/** The part that all the paragraphs are in; sub-paragraphs and the like belong to the part of the others. */
function partOf(paragraphs: readonly Paragraph[]): Part | null {
  const parts = new Set(paragraphs.flatMap(({ kind }) => PART_OF[kind] ?? []));
  const [part] = parts;
  return parts.size === 1 && part !== undefined ? part : null;
}

const openings = (paragraphs: readonly Paragraph[]): Span[] =>
  paragraphs.flatMap(({ id, opening }) => (opening ? [{ paragraph: id, ...opening }] : []));
