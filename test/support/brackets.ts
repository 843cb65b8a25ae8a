/** Word changes written in one line: `[-deleted-]`, `[+inserted+]`, `{old|new}` for what is kept but set differently. */
import type { Segment } from "../../src/model/comparison.js";

const MARK = /\[-(?<deleted>.*?)-\]|\[\+(?<inserted>.*?)\+\]|\{(?<old>[^|{}]*)\|(?<new>[^|{}]*)\}/gsu;

/** The text of one side. */
export function sideOfBrackets(marked: string, side: "old" | "new"): string {
  return marked.replace(MARK, (...args) => {
    const groups: Record<string, string | undefined> = args.at(-1);
    if (groups.old !== undefined) return groups[side] ?? "";
    return groups[side === "old" ? "deleted" : "inserted"] ?? "";
  });
}

/** The marks alone, kept text as the new text has it. */
export const withoutTypography = (marked: string): string => marked.replace(/\{[^|{}]*\|(?<now>[^|{}]*)\}/gu, "$<now>");

/** Segments in brackets, kept text as the new text has it. */
export function inBrackets(segments: readonly Segment[], old: Texts, now: Texts): string {
  return segments
    .map((s) => {
      if (s.kind === "same") return textOf(now, s.new);
      return s.kind === "deleted" ? `[-${textOf(old, s.old)}-]` : `[+${textOf(now, s.new)}+]`;
    })
    .join("");
}

/** Texts by address. */
export type Texts = ReadonlyMap<string, string>;

const textOf = (texts: Texts, span: { paragraph: string; start: number; end: number }): string =>
  (texts.get(span.paragraph) ?? "").slice(span.start, span.end);
