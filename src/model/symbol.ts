/** Parses and writes the symbols of resolutions and decisions, in every customary notation. */
import { romanValue } from "./roman-numerals.js";

/**
 * The bodies whose resolutions are cited; `unknown` if neither the text nor the number shows which body it is.
 *
 * @example BODIES.includes("GA"); // => true
 */
export const BODIES = ["GA", "SC", "ECOSOC", "HRC", "CHR", "CSW", "CCPCJ", "CND", "UNEA", "unknown"] as const;
/** One of `BODIES`. */
export type Body = (typeof BODIES)[number];

/** What was adopted. */
export type ActKind = "resolution" | "decision";

/** The parts of a symbol. */
export interface ResolutionSymbol {
  readonly body: Body;
  readonly kind: ActKind;
  /** As customarily printed: "64", "S-32", "ES-10", "III", "S-VI"; the year of a Security Council resolution. */
  readonly session: string;
  readonly number: number;
  /** "V" in 56/24 V, otherwise the empty string. */
  readonly letter: string;
}

/** How each body's symbols begin. Bodies whose resolutions have no symbol of their own get their customary abbreviation. */
const SERIES: Readonly<Record<Body, Readonly<Record<ActKind, string>>>> = {
  GA: { resolution: "A/RES/", decision: "A/DEC/" },
  SC: { resolution: "S/RES/", decision: "S/DEC/" },
  ECOSOC: { resolution: "E/RES/", decision: "E/DEC/" },
  HRC: { resolution: "A/HRC/RES/", decision: "A/HRC/DEC/" },
  CHR: { resolution: "E/CN.4/RES/", decision: "E/CN.4/DEC/" },
  CSW: { resolution: "CSW ", decision: "CSW decision " },
  CCPCJ: { resolution: "CCPCJ ", decision: "CCPCJ decision " },
  CND: { resolution: "CND ", decision: "CND decision " },
  UNEA: { resolution: "UNEA ", decision: "UNEA decision " },
  unknown: { resolution: "", decision: "decision " },
};

/** The first session of the General Assembly (1976) whose resolutions have the session before the slash: 31/1. */
export const FIRST_STROKE_SESSION = 31;

/** The General Assembly numbers the decisions of a session from 401 on; its resolutions never reach that number. */
export const FIRST_DECISION_NUMBER = 401;

/** The range of years in which a four-digit session can be one: the Economic and Social Council has numbered by years since 1978. */
const FIRST_YEAR = 1946;
const LAST_YEAR = 2199;

/** The General Assembly's first session met in 1946, its regular sessions since then open each autumn. */
const YEAR_BEFORE_FIRST_SESSION = 1945;
/** Month and day before which the previous year's session is still sitting. */
const SESSION_OPENS = "09-15";

const DASH = "[-\\u2010-\\u2015\\u2212]";
const DASHES = new RegExp(DASH, "gu");
const GAP = "[\\s\\u00a0]{0,2}";

/**
 * Pattern sources for a number after a slash (64/50, S-32/1, 2023/32) and before brackets (217 A (III), 2117 (2013)). Their named groups
 * are `session`, `number` and `letter` (for which a pattern is passed in). Both are meant to be part of a larger pattern.
 */
export const STROKE_NUMBER = `(?<session>(?:E?S${DASH}\\d{1,2}|\\d{1,4}))${GAP}/${GAP}(?<number>\\d{1,4})`;
export const bracketNumber = (letter: string): string =>
  `(?<number>\\d{1,4})(?:${GAP}(?<letter>${letter}))?${GAP}\\(${GAP}(?<session>(?:E?S${DASH})?[IVXLC]+|\\d{4})${GAP}\\)`;

/** Pattern source for the optional beginning of a full symbol, with the named group `series`. */
export const SYMBOL_SERIES = "(?<series>(?:A/HRC/|E/CN\\.4/|[AES]/)?(?:RES|DEC)/)?";
const NAMED = `(?:(?<named>${BODIES.filter((b) => b !== "unknown").join("|")})\\s+)?(?<kind>resolution\\s+|decision\\s+)?`;
const WHOLE_STROKE = new RegExp(
  `^${NAMED}${SYMBOL_SERIES}${STROKE_NUMBER}(?:${GAP}[[(]?(?<letter>[A-Z]{1,2})[\\])]?)?[.]?$`,
  "iu",
);
const WHOLE_BRACKET = new RegExp(
  `^${NAMED}${SYMBOL_SERIES}${bracketNumber("[A-Z]")}(?:${GAP}\\[?(?<after>[A-Z])\\]?)?[.]?$`,
  "iu",
);

/** A number as printed, before it is known which body it belongs to. */
export interface BareNumber {
  /** `stroke` for 64/50, `bracket` for 217 A (III) and 2117 (2013). */
  readonly shape: "stroke" | "bracket";
  readonly session: string;
  readonly number: number;
  readonly letter: string;
}

/**
 * Parses a symbol in any customary notation: `A/RES/64/50`, `64/50`, `RES/64/50`, `S/RES/2117 (2013)`, `2117 (2013)`, `E/RES/2023/32`,
 * `A/HRC/RES/54/1`, `56/24 V`, `S-32/1`, `217 A (III)`, `decision 60/519`.
 *
 * @returns its parts, or null if the text is not the symbol of a resolution or decision
 * @example parseSymbol("64/50"); // => { body: "GA", kind: "resolution", session: "64", number: 50, letter: "" }
 */
export function parseSymbol(text: string): ResolutionSymbol | null {
  const plain = text.normalize("NFKC").trim();
  const stroke = WHOLE_STROKE.exec(plain);
  const groups = (stroke ?? WHOLE_BRACKET.exec(plain))?.groups;
  if (!groups) return null;
  const bare: BareNumber = {
    shape: stroke ? "stroke" : "bracket",
    session: normalSession(groups.session ?? ""),
    number: Number(groups.number),
    letter: (groups.letter || groups.after || "").toUpperCase(),
  };
  if (bare.number === 0) return null;
  const stated = statedBody(groups.series);
  const named = BODIES.find((body) => body === groups.named?.toUpperCase());
  const kind = stated?.kind ?? (/^decision/iu.test(groups.kind ?? "") ? "decision" : "resolution");
  return symbolOf(bare, named ?? stated?.body ?? likelyBody(bare), kind);
}

/**
 * The symbol of a number whose body is known.
 *
 * @param kind what the words around it call it; a number of the General Assembly from 401 on is a decision in any case
 */
export function symbolOf(bare: BareNumber, body: Body, kind: ActKind): ResolutionSymbol {
  const { session, number, letter } = bare;
  const decision = body === "GA" && bare.shape === "stroke" && number >= FIRST_DECISION_NUMBER;
  return { body, kind: decision ? "decision" : kind, session, number, letter };
}

/**
 * The body that a number belongs to by its shape, if none is named: a year in brackets is the Security Council's, a Roman session the
 * General Assembly's, a year before the slash the Economic and Social Council's, and a session from the 31st on the General Assembly's.
 */
export function likelyBody({ shape, session }: BareNumber): Body {
  if (/[^\d]/u.test(session)) return "GA";
  const value = Number(session);
  const year = value >= FIRST_YEAR && value <= LAST_YEAR;
  if (shape === "bracket") return year ? "SC" : "unknown";
  if (year) return "ECOSOC";
  return value >= FIRST_STROKE_SESSION && session.length < 4 ? "GA" : "unknown";
}

/** Normalises a session: "es‑10" → "ES-10", "064" → "64". */
export const normalSession = (session: string): string =>
  session
    .toUpperCase()
    .replace(DASHES, "-")
    .replace(/^0+(?=\d)/u, "");

/**
 * Writes a symbol in its canonical form.
 *
 * @example symbolText({ body: "GA", kind: "resolution", session: "64", number: 50, letter: "" }); // => "A/RES/64/50"
 * @example symbolText({ body: "SC", kind: "resolution", session: "2013", number: 2117, letter: "" }); // => "S/RES/2117 (2013)"
 */
export function symbolText(symbol: ResolutionSymbol): string {
  return SERIES[symbol.body][symbol.kind] + shortSymbol(symbol);
}

/** The number without the body's prefix, as running text cites it: */
export function shortSymbol({ body, session, number, letter }: ResolutionSymbol): string {
  const lettered = letter === "" ? "" : ` ${letter}`;
  const bracketed = body === "SC" || /[IVXLC]$/u.test(session);
  return bracketed ? `${number}${lettered} (${session})` : `${session}/${number}${lettered}`;
}

/**
 * Converts a symbol in any customary notation to its canonical form.
 *
 * @returns null if the text is not the symbol of a resolution or decision
 * @example canonicalSymbol("RES/64/50"); // => "A/RES/64/50"
 */
export function canonicalSymbol(text: string): string | null {
  const symbol = parseSymbol(text);
  return symbol && symbolText(symbol);
}

/**
 * Number of a regular session of the General Assembly, or null for other bodies and for special sessions.
 *
 * @example regularSession(parseSymbol("217 A (III)")!) // 3
 */
export function regularSession({ body, session }: ResolutionSymbol): number | null {
  if (body !== "GA" || /^E?S-/u.test(session)) return null;
  return /^\d+$/u.test(session) ? Number(session) : romanValue(session);
}

/** The session of the General Assembly in which the Human Rights Council first met, and how often the Council meets in one. */
const FIRST_COUNCIL_SESSION = 61;
const COUNCIL_SESSIONS = 3;

/**
 * The session of the General Assembly at the time of a symbol of any body, so that the ages of resolutions can be compared: the Security
 * Council and the Economic and Social Council number by years, the Human Rights Council by sessions of its own.
 *
 * @returns null for special sessions and for bodies whose symbols do not show it
 * @example sessionOfSymbol(parseSymbol("A/HRC/RES/51/5")!) // 77
 */
export function sessionOfSymbol(symbol: ResolutionSymbol): number | null {
  const { body, session } = symbol;
  if (body === "GA" || !/^\d+$/u.test(session)) return regularSession(symbol);
  if (body === "HRC") return FIRST_COUNCIL_SESSION + Math.floor((Number(session) - 1) / COUNCIL_SESSIONS);
  return body === "SC" || body === "ECOSOC" || body === "CHR" ? Number(session) - YEAR_BEFORE_FIRST_SESSION : null;
}

/** A draft's symbol: A/C.3/78/L.41, A/78/L.2, A/HRC/51/L.5, E/2023/L.29, E/CN.4/2005/L.12, S/2013/570. */
const DRAFT = /^(?<body>A\/HRC\/|E\/CN\.4\/|[AES]\/)(?:C\.\d\/|BUR\/)?(?<session>S-\d{1,2}|\d{1,4})\//u;

/**
 * The session of the General Assembly in which a draft was issued, from its symbol.
 *
 * @returns null if the symbol is not that of a draft
 * @example sessionOfDraft("A/C.3/78/L.41") // 78
 */
export function sessionOfDraft(symbol: string | null): number | null {
  const session = DRAFT.exec(symbol ?? "")?.groups?.session;
  if (session === undefined) return null;
  return sessionOfSymbol({ body: bodyOfDraft(symbol), kind: "resolution", session, number: 1, letter: "" });
}

/** The body that a draft's symbol names: A/C.3/78/L.41, A/HRC/51/L.5, S/2013/570, E/2023/L.29. */
export function bodyOfDraft(symbol: string | null): Body {
  const printed = symbol ?? "";
  if (printed.startsWith("A/HRC/")) return "HRC";
  if (printed.startsWith("E/CN.4/")) return "CHR";
  if (printed.startsWith("S/")) return "SC";
  return /^E\/\d/u.test(printed) ? "ECOSOC" : "GA";
}

/** The two years in which a regular session of the General Assembly adopts texts: it opens in one autumn and closes in the next. */
export const sessionYears = (session: number): readonly [number, number] => [
  YEAR_BEFORE_FIRST_SESSION + session,
  YEAR_BEFORE_FIRST_SESSION + session + 1,
];

/**
 * Compares two symbols of the same body and kind by age, for sorting.
 *
 * @returns a negative number if `a` is earlier; NaN if the two cannot be compared
 */
export function compareSymbols(a: ResolutionSymbol, b: ResolutionSymbol): number {
  if (a.body !== b.body) return Number.NaN;
  const order = sessionOrder(a) - sessionOrder(b);
  return order === 0 ? a.number - b.number || Number(a.letter > b.letter) - Number(a.letter < b.letter) : order;
}

/** A number that grows from session to session; NaN for a special session among regular ones. */
function sessionOrder(symbol: ResolutionSymbol): number {
  if (symbol.body === "SC") return 0;
  const regular = regularSession(symbol);
  return regular ?? (/^\d+$/u.test(symbol.session) ? Number(symbol.session) : Number.NaN);
}

/** The body and kind that the beginning of a full symbol states, or null if it has no such beginning. */
export function statedBody(series: string | undefined): Pick<ResolutionSymbol, "body" | "kind"> | null {
  if (series === undefined) return null;
  const kind = /DEC\//iu.test(series) ? "decision" : "resolution";
  const wanted = series.toUpperCase();
  return { body: BODIES.find((body) => SERIES[body][kind] === wanted) ?? "GA", kind };
}

/** The regular session that a date falls into: each opens in the middle of September. */
export function sessionOfDate(iso: string): number {
  const year = Number(iso.slice(0, 4));
  return year - YEAR_BEFORE_FIRST_SESSION - (iso.slice(5) < SESSION_OPENS ? 1 : 0);
}

/**
 * The symbol under which the document service lists a resolution. It has no letter, since one document contains all of 56/24 A to V, and no
 * spaces.
 *
 * @returns null for bodies whose resolutions have no symbols of their own
 * @example documentSymbol(parseSymbol("217 A (III)")!) // "A/RES/217(III)"
 */
export function documentSymbol(symbol: ResolutionSymbol): string | null {
  const series = SERIES[symbol.body][symbol.kind];
  return series.endsWith("/") ? series + shortSymbol({ ...symbol, letter: "" }).replace(/\s/gu, "") : null;
}
