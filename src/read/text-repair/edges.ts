/** Splits off the signs at the two ends of a text. */

/**
 * Splits a text in three: the signs at its beginning, the middle, and the signs at its end. It uses a loop, because the equivalent pattern
 * takes time with the square of the length.
 *
 * @param sign matches one sign
 * @example edges("( 181", /[\s(]/) // ["( ", "181", ""]
 */
export function edges(text: string, sign: RegExp): readonly [before: string, core: string, after: string] {
  let start = 0;
  while (start < text.length && sign.test(text.charAt(start))) start++;
  let end = text.length;
  while (end > start && sign.test(text.charAt(end - 1))) end--;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

/** Reverses the order of characters. */
export const reversed = (signs: string): string => [...signs].reverse().join("");
