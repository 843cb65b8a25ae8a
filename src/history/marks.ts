/** What changed from one version of a paragraph to the next. */
import { LANGUAGES } from "../language/languages.js";
import type { Side } from "../model/comparison.js";
import type { LanguageCode } from "../model/resolution.js";
import { words } from "../words/words.js";

/** A run of words in a version and in the one before it. */
export interface Marked {
  /** The version that has it. */
  readonly side: Side | "both";
  readonly text: string;
}

/** The words of two versions as a redline. */
export function marksBetween(before: string, after: string, language: LanguageCode): Marked[] {
  if (before === after) return [{ side: "both", text: after }];
  const { segments } = words([{ id: "", text: before }], [{ id: "", text: after }], { language: LANGUAGES[language] });
  return segments.map((s) =>
    s.kind === "deleted"
      ? { side: "old", text: before.slice(s.old.start, s.old.end) }
      : { side: s.kind === "same" ? "both" : "new", text: after.slice(s.new.start, s.new.end) },
  );
}
