/** Decides which body's resolution a number is, from what is near it and from which body, session and date fit together. */
import { romanValue } from "../model/roman-numerals.js";
import { type BareNumber, type Body, FIRST_STROKE_SESSION, likelyBody, sessionYears } from "../model/symbol.js";

/** By how many years a date may lie outside a session's: emergency and resumed sessions last longer. */
const LEEWAY = 1;

/** The Human Rights Council began in 2006 and has met in three regular sessions a year. */
const COUNCIL_BEGAN = 2006;
const COUNCIL_SESSIONS_A_YEAR = 3;

/** The Council's 100th session will be in the 2030s; until then a larger number is not one of its sessions. */
const LAST_COUNCIL_SESSION = 120;

/** Commissions that number their sessions, as the year minus this number: the 51st session on the status of women was in 2007. */
const YEARLY: Readonly<Partial<Record<Body, number>>> = { CSW: 1956, CCPCJ: 1991, CND: 1957 };

/**
 * Whether a body can have adopted a text with this number on this date.
 *
 * @param date ISO date, or null if the text gives none
 */
export function canBe(body: Body, number: BareNumber, date: string | null): boolean {
  const { shape, session } = number;
  const year = date === null ? null : Number(date.slice(0, 4));
  const within = (from: number, to: number): boolean => year === null || (year >= from && year <= to);
  if (body === "unknown") return true;
  if (/[^\d]/u.test(session))
    return body === "GA" || body === "HRC" || (body === "ECOSOC" && romanValue(session.replace(/^E?S-/u, "")) !== null);
  const value = Number(session);
  if (shape === "bracket") return body === "SC" && within(value, value);
  if (session.length === 4) return (body === "ECOSOC" || body === "CHR") && within(value, value);
  switch (body) {
    case "GA": {
      const [from, to] = sessionYears(value);
      return value >= FIRST_STROKE_SESSION && within(from, to + LEEWAY);
    }
    case "HRC": {
      const middle = COUNCIL_BEGAN + value / COUNCIL_SESSIONS_A_YEAR;
      return value <= LAST_COUNCIL_SESSION && within(middle - LEEWAY, middle + LEEWAY);
    }
    case "CSW":
    case "CCPCJ":
    case "CND": {
      const middle = (YEARLY[body] ?? 0) + value;
      return within(middle - LEEWAY, middle + LEEWAY);
    }
    default:
      return body === "UNEA" && value < FIRST_STROKE_SESSION;
  }
}

/**
 * The body for a number beside which none is named: the likely one by its shape, if the date allows it.
 *
 * @param own the body that adopted the citing text: numbers that are likely only for the larger bodies are its own if it numbers in the
 *   same way
 * @example bodyByNumber({ shape: "stroke", session: "43", number: 12, letter: "" }, "2020-06-19") // "HRC"
 */
export function bodyByNumber(number: BareNumber, date: string | null, own: Body | null = null): Body {
  if (own !== null && COUNTS_ALIKE[own]?.test(number.session) && canBe(own, number, date)) return own;
  const likely = likelyBody(number);
  if (canBe(likely, number, date) && likely !== "unknown") return likely;
  return date !== null && number.shape === "stroke" && canBe("HRC", number, date) ? "HRC" : "unknown";
}

/** How these bodies number their sessions, like a larger body: by the year as the Economic and Social Council, or S-30 as the Assembly. */
const COUNTS_ALIKE: Readonly<Partial<Record<Body, RegExp>>> = { CHR: /^\d{4}$/u, HRC: /^S-\d+$/u };

/** The body that "the Council" means for a number. */
export function councilOf(number: BareNumber): Body {
  if (number.shape === "bracket") return "SC";
  return number.session.length === 4 ? "ECOSOC" : "HRC";
}
