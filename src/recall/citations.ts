/** Finds every resolution and decision that a resolution cites. */
import { LANGUAGES } from "../language/languages.js";
import type { Paragraph, Range, Resolution } from "../model/resolution.js";
import { type ActKind, type Body, parseSymbol, type ResolutionSymbol, symbolText } from "../model/symbol.js";
import { assertValid } from "../model/valid.js";
import { scanCitations } from "./scan.js";

/** One place where a resolution or decision is cited. */
export interface CitedAt extends Range {
  /** Address of the paragraph or footnote. */
  readonly where: string;
  /** ISO date that is given with it there, or null. */
  readonly date: string | null;
}

/** A resolution or decision that a text cites. */
export interface Citation {
  /** Its canonical symbol, such as `A/RES/63/72`. */
  readonly symbol: string;
  readonly parts: ResolutionSymbol;
  readonly kind: ActKind;
  readonly body: Body;
  /** ISO date given with it, where one is given first; or null. */
  readonly date: string | null;
  /** Addresses of the paragraphs and footnotes that cite it, each once, in order. */
  readonly where: readonly string[];
  /** Opening phrase of the first paragraph that cites it, or null. */
  readonly opening: string | null;
  /** Whether only footnotes cite it. */
  readonly inNotesOnly: boolean;
  readonly places: readonly CitedAt[];
}

/**
 * Finds the resolutions and decisions that a text cites, in the order in which it first cites them; those cited only in footnotes come
 * last. The text's own symbol is left out.
 *
 * @returns each with the places that cite it
 * @throws UserError if the resolution is not well-formed (`unknown-language`, `same-address`, `circle`)
 * @example citations(after).map(({ symbol, where }) => [symbol, where.join()]); // => [["A/RES/63/390", "PP1"]]
 */
export function citations(resolution: Resolution): Citation[] {
  assertValid(resolution, LANGUAGES);
  const language = LANGUAGES[resolution.language];
  const own = resolution.symbol === null ? null : (parseSymbol(resolution.symbol)?.body ?? null);
  const found = new Map<string, { parts: ResolutionSymbol; opening: string | null; places: CitedAt[] }>();
  const gather = (text: string, where: string, opening: string | null): void => {
    for (const { symbol, date, start, end } of scanCitations(text, language, own)) {
      const key = symbolText(symbol);
      if (key === resolution.symbol) continue;
      const known = found.get(key) ?? { parts: symbol, opening, places: [] };
      known.places.push({ where, date, start, end });
      found.set(key, known);
    }
  };
  const byId = new Map(resolution.paragraphs.map((p) => [p.id, p]));
  for (const paragraph of resolution.paragraphs) gather(paragraph.text, paragraph.id, openingOf(paragraph, byId));
  const inBody = found.size;
  for (const note of resolution.footnotes) gather(note.text, note.id, null);
  return [...found].map(([symbol, { parts, opening, places }], i) => ({
    symbol,
    parts,
    kind: parts.kind,
    body: parts.body,
    date: places.find((p) => p.date !== null)?.date ?? null,
    where: [...new Set(places.map((p) => p.where))],
    opening,
    inNotesOnly: i >= inBody,
    places,
  }));
}

/** The opening phrase of a paragraph, or of the one that contains it. */
function openingOf(paragraph: Paragraph, byId: ReadonlyMap<string, Paragraph>): string | null {
  let place: Paragraph | undefined = paragraph;
  while (place) {
    if (place.opening) return place.text.slice(place.opening.start, place.opening.end);
    place = place.parent === null ? undefined : byId.get(place.parent);
  }
  return null;
}
