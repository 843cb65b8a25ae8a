/** Splits off the signs at the two ends of a text. */

/**
 * A text in three: the signs it begins with, what is between, the signs it ends with. By a loop, since the pattern that says the same
 * takes time with the square of the length.
 *
 * @param sign what one sign is
 * @example edges("( 181", /[\s(]/) // ["( ", "181", ""]
 */
export function edges(text: string, sign: RegExp): readonly [before: string, core: string, after: string] {
  let start = 0;
  while (start < text.length && sign.test(text.charAt(start))) start++;
  let end = text.length;
  while (end > start && sign.test(text.charAt(end - 1))) end--;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

/** Characters in the reverse order. */
export const reversed = (signs: string): string => [...signs].reverse().join("");
