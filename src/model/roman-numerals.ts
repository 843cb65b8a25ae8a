/** Reads and writes roman numerals, for sub-paragraphs, lists and sessions. */

const DIGITS: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** The largest number that has a roman numeral. */
const GREATEST = 3999;

/** Writes a number from 1 to 3999 in lower-case roman numerals: `romanNumeral(4)` is "iv"; any other number in digits. */
export function romanNumeral(value: number): string {
  if (value < 1 || value > GREATEST) return String(value);
  let rest = value;
  let numeral = "";
  for (const [digit, letters] of DIGITS) {
    for (; rest >= digit; rest -= digit) numeral += letters;
  }
  return numeral;
}

/** The value of a roman numeral in upper or lower case, or null if the letters are none: `romanValue("iv")` is 4. */
export function romanValue(letters: string): number | null {
  const small = letters.toLowerCase();
  let rest = small;
  let value = 0;
  for (const [digit, sign] of DIGITS) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) value += digit;
  }
  return small !== "" && rest === "" && romanNumeral(value) === small ? value : null;
}
