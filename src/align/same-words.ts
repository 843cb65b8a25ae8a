/** Whether two texts differ in white space and typography only. */

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, ""],
  [/[\u2010\u2011\u2212]/gu, "-"],
  [/[\u2018\u2019\u02bc]/gu, "'"],
  [/[\u201c\u201d\u00ab\u00bb]/gu, '"'],
  [/\s+/gu, " "],
];

/**
 * Whether a reader would find no word changed: white space, kinds of hyphens and of quotation marks and invisible
 * characters do not count.
 *
 * @example sameWords("follow\u2011up", "follow-up") // true
 * @example sameWords("twenty", "Twenty") // false
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

function fold(text: string): string {
  return FOLDS.reduce((folded, [pattern, plain]) => folded.replace(pattern, plain), text);
}
