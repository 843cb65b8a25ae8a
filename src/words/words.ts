/** Finds the changed words inside one link, marked as an experienced editor would mark them. */
import type { Language } from "../language/language.js";
import { Budget } from "../model/budget.js";
import type { Quality, Segment } from "../model/comparison.js";
import { coarse } from "../model/quality.js";
import type { Range } from "../model/resolution.js";
import { type DiffStretch, diff, type Sides } from "./diff.js";
import { openingApart } from "./opening.js";
import { type Addressed, JoinedText, segmentsOf } from "./segments.js";
import { pairsWhole } from "./tidy/brackets.js";
import { withoutIslands } from "./tidy/islands.js";
import { numbersApart } from "./tidy/numbers.js";
import { joined, type Pass, type WordSequences } from "./tidy/pass.js";
import { asRewrite } from "./tidy/rewrite.js";
import { sentencesApart } from "./tidy/sentences.js";
import { slid } from "./tidy/slide.js";
import { type Cutter, cutterOf } from "./tokens.js";

/** A paragraph, footnote or title, as input for comparing words. */
export interface Worded extends Addressed {
  /** The opening phrase, which is replaced as one. */
  readonly opening?: Range | null;
}

export interface WordOptions {
  readonly language: Language;
  /** Whether white space and typography (’ ', – -, full and half width) count as changes. */
  readonly strict?: boolean;
  /** Splits the texts into words; shared by the links of one comparison. */
  readonly cut?: Cutter;
  /** The remaining budget of steps of the run. */
  readonly budget?: Budget;
}

export interface WordChanges {
  /** Segments that cover both sides to the letter. */
  readonly segments: readonly Segment[];
  readonly quality: Quality;
}

/** The passes that turn the cheapest comparison into one that a person would have marked, in order. */
const TIDYING: readonly Pass[] = [withoutIslands, asRewrite, slid, numbersApart, sentencesApart, pairsWhole];

/**
 * Compares the words of the old texts of a link with those of the new ones; for splits and merges, across all parts.
 *
 * @example
 * words([{ id: "OP1", text: "Notes the report" }], [{ id: "OP1", text: "Welcomes the report" }], { language: LANGUAGES.en })
 * // deleted "Notes", inserted "Welcomes", same " the report"
 */
export function words(before: readonly Worded[], after: readonly Worded[], options: WordOptions): WordChanges {
  const { language, strict, cut = cutterOf(language, strict), budget = new Budget() } = options;
  const old = sideOf(before, cut);
  const now = sideOf(after, cut);
  const texts: WordSequences = { old: old.tokens, new: now.tokens, oldKeys: keysOf(old), newKeys: keysOf(now) };
  const opening = openingApart(texts, before[0]?.opening, after[0]?.opening);
  const worth = new Float64Array(old.tokens.map((t) => t.worth));
  const rest = diff(from({ old: texts.oldKeys, new: texts.newKeys, worth }, opening), budget);
  const found = joined([
    { same: false, old: [0, opening.old], new: [0, opening.new] },
    ...rest.stretches.map((s) => moved(s, opening)),
  ]);
  const tidied = TIDYING.reduce((stretches, pass) => pass(texts, stretches), found);
  return {
    segments: segmentsOf(old, now, tidied),
    quality: rest.coarse ? coarse("little-in-common") : { level: "exact" },
  };
}

const sideOf = (texts: readonly Worded[], cut: Cutter): JoinedText =>
  new JoinedText(
    texts,
    texts.map(({ text }) => cut(text)),
  );

const keysOf = ({ tokens }: JoinedText): Int32Array => new Int32Array(tokens.map((t) => t.key));

interface Offset {
  readonly old: number;
  readonly new: number;
}

const from = (sides: Sides, { old, new: now }: Offset): Sides => ({
  old: sides.old.subarray(old),
  new: sides.new.subarray(now),
  worth: sides.worth.subarray(old),
});

const moved = (s: DiffStretch, by: Offset): DiffStretch => ({
  same: s.same,
  old: [s.old[0] + by.old, s.old[1] + by.old],
  new: [s.new[0] + by.new, s.new[1] + by.new],
});
