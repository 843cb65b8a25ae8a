/** Reads numbers written in the digits of any script: 12, ١٢, 十二, 一九六七. */
import { romanNumeral } from "../model/roman-numerals.js";

/** Chinese numerals for single digits, used above all in years, from zero to nine. */
const CHINESE_FIGURES = "〇一二三四五六七八九";
/** Both sorts of Arabic digits have their value in their last four bits. */
const ARABIC_FIGURES = /[٠-٩۰-۹]/gu;

/** Pattern sources for a day or session, and for a year. */
export const SHORT_NUMBER = "(?:[0-9\u0660-\u0669\u06f0-\u06f9]{1,2}|[一二三四五六七八九十]{1,3})";
export const YEAR = "(?:[0-9\u0660-\u0669\u06f0-\u06f9]{4}|[一二][〇零○一二三四五六七八九]{3})";

/** Pattern sources for the number of a resolution and for its session or year in Chinese numerals: "一五一四(十五)", "1514(十五)". */
export const CHINESE_NUMBER =
  "(?:(?<![〇零○一二三四五六七八九])(?:[〇零○一二三四五六七八九]{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?![〇零○一二三四五六七八九十])|\\d{1,4})";
export const CHINESE_SESSION = "(?:[一二三四五六七八九十]{1,3}|[一二][〇零○一二三四五六七八九]{3})";

/** Reads 1 to 99 in Chinese: `chineseValue("十二")` is 12; null for anything else. */
export function chineseValue(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === "") return null;
  const [, first, ten, last] = match;
  const value = (figure: string): number => CHINESE_FIGURES.indexOf(figure);
  if (!ten) return first && !last ? value(first) : null;
  return (first ? value(first) : 1) * 10 + (last ? value(last) : 0);
}

/** Replaces Arabic digits in a text by 0 to 9, keeping all positions. */
export const withPlainFigures = (text: string): string =>
  text.replace(ARABIC_FIGURES, (figure) => String((figure.codePointAt(0) ?? 0) & 0xf));

/**
 * The value of a number written in digits.
 *
 * @returns NaN if the text is no number
 * @example figuresValue("١٢") // 12
 * @example figuresValue("一九六七") // 1967
 */
export function figuresValue(text: string): number {
  const chinese = chineseValue(text);
  if (chinese !== null) return chinese;
  const digits = [...text].map((figure) => {
    const value = CHINESE_FIGURES.indexOf(/[零○]/u.test(figure) ? "〇" : figure);
    return value === -1 ? figure : String(value);
  });
  return text === "" ? Number.NaN : Number(withPlainFigures(digits.join("")));
}

/** Converts a session or year in Chinese numerals to the form it has in numbers of resolutions: "XV", "1967". */
export const sessionOfFigures = (figures: string): string => {
  const session = chineseValue(figures);
  return session === null ? String(figuresValue(figures)) : romanNumeral(session).toUpperCase();
};

const CHINESE_BRACKETED = new RegExp(`(${CHINESE_NUMBER}) ?[(（](${CHINESE_SESSION})[)）]`, "gu");

/** Converts numbers of resolutions in Chinese numerals to the usual form: "第一五一四(十五)号决议" becomes "1514 (XV)". */
export const withPlainNumbers = (text: string): string =>
  withPlainFigures(text).replace(
    CHINESE_BRACKETED,
    (_, number: string, session: string) => `${figuresValue(number)} (${sessionOfFigures(session)})`,
  );
