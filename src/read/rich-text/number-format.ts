/** Formats numbers as word processors do in lists and footnotes: letters, roman numerals and other scripts. */
import { romanNumeral } from "../../model/roman-numerals.js";

const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** Word's own choice of Russian letters, without ё, й, ъ, ы and ь. */
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
const ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const ARABIC_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const CHINESE = "〇一二三四五六七八九";
/** Numbers that are single characters together with what encloses them. */
const ENCLOSED: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
  ideographEnclosedCircle: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
};

/**
 * Writes a number in Word's number format of this name; in decimal if the format is unknown.
 *
 * @example formatNumber(4, "lowerRoman") // "iv"
 * @example formatNumber(28, "lowerLetter") // "bb"
 * @example formatNumber(2, "decimalEnclosedCircle") // "②"
 */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letter(number, LATIN);
    case "upperLetter":
      return letter(number, LATIN).toUpperCase();
    case "lowerRoman":
      return romanNumeral(number);
    case "upperRoman":
      return romanNumeral(number).toUpperCase();
    case "russianLower":
      return letter(number, RUSSIAN);
    case "russianUpper":
      return letter(number, RUSSIAN).toUpperCase();
    case "arabicAbjad":
      return letter(number, ARABIC_ABJAD);
    case "arabicAlpha":
      return letter(number, ARABIC_ALPHABET);
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "ideographDigital":
      return chinese(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return ENCLOSED[format]?.[number - 1] ?? String(number);
  }
}

/** a to z, then aa, bb and so on, as in Word. */
function letter(number: number, alphabet: string): string {
  if (number < 1) return String(number);
  const times = Math.floor((number - 1) / alphabet.length) + 1;
  return (alphabet[(number - 1) % alphabet.length] ?? "").repeat(Math.min(times, 9));
}

/** Numbers under a hundred in words, larger ones digit by digit. */
function chinese(number: number): string {
  if (number < 0 || number > 99) return [...String(number)].map((d) => CHINESE[Number(d)] ?? d).join("");
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return CHINESE[ones] ?? "";
  return `${tens > 1 ? CHINESE[tens] : ""}十${ones > 0 ? CHINESE[ones] : ""}`;
}
