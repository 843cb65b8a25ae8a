/** One of the two texts, as the header of a report names it. */
import type { Form, Furniture, LanguageCode, Resolution, Warning } from "../model/resolution.js";

/** What a report says about one text before its paragraphs. */
export interface TextHeader {
  readonly source: string;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly language: LanguageCode;
  readonly form: Form;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** Number of the plenary meeting, or null. */
  readonly meeting: number | null;
  readonly masthead: readonly string[];
  readonly setAside: readonly Furniture[];
  readonly warnings: readonly Warning[];
}

/** The header of a text. */
export function headerOf(text: Resolution): TextHeader {
  const { source, symbol, title, language, form, masthead, setAside, warnings } = text;
  const date = text.adoption?.date ?? null;
  const meeting = text.adoption?.meeting ?? null;
  return { source, symbol, title, language, form, date, meeting, masthead, setAside, warnings };
}
