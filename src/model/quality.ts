/** Says whether a limit cut the work short, and which one: a code and data for programs and translations, and the reason in English. */
import { fill } from "./fill.js";

/**
 * The reasons for cutting work short, in English, with data in braces. `src/report/labels` has them in the other languages.
 *
 * @example COARSE_REASONS["little-in-common"]; // => "the texts have too little in common"
 */
export const COARSE_REASONS = {
  "too-long": "the texts are so long that not all paragraphs could be compared",
  "many-alike":
    "{crowded} of {all} paragraphs are nearly the same as many others, so only the most alike were compared",
  "little-in-common": "the texts have too little in common",
  "too-many-changes": "too many words changed to tell what kinds of change they are",
} as const;

/** One of the names in `COARSE_REASONS`. */
export type CoarseCode = keyof typeof COARSE_REASONS;

/** Whether a limit cut the work short. */
export type Quality =
  | { readonly level: "exact" }
  | {
      readonly level: "coarse";
      /** Stable name of the reason, for programs. */
      readonly code: CoarseCode;
      /** The reason in English, for people. */
      readonly reason: string;
      /** The values in the reason. */
      readonly data: Readonly<Record<string, number>>;
    };

/** The quality of work that was cut short. */
export const coarse = (code: CoarseCode, data: Readonly<Record<string, number>> = {}): Quality => ({
  level: "coarse",
  code,
  reason: fill(COARSE_REASONS[code], data),
  data,
});
