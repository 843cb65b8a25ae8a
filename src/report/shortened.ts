/** Long texts cut to what a line can hold. */

const HAN = /\p{Script=Han}/u;

/**
 * A text cut at the end of a word, with an ellipsis where something was cut.
 *
 * @param most in letters; a Chinese character tells as much as two
 * @example
 * shortened("Takes note of the report", 12); // "Takes note …"
 */
export function shortened(text: string, most: number): string {
  let told = 0;
  let end = 0;
  for (const character of text) {
    told += HAN.test(character) ? 2 : 1;
    if (told > most) {
      const space = text.lastIndexOf(" ", end);
      return `${text.slice(0, space > end / 2 ? space : end)} …`;
    }
    end += character.length;
  }
  return text;
}
