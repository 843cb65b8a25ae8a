/** Obtains the document of a symbol, in whichever form the service has it. */
import { LANGUAGES } from "../../language/languages.js";
import { UserError } from "../../model/errors.js";
import type { LanguageCode } from "../../model/resolution.js";
import { documentSymbol, type ResolutionSymbol, symbolText } from "../../model/symbol.js";
import type { ReadableForm } from "../../read/sniff.js";
import type { DocumentForm, DocumentService, FetchedDocument } from "./document-service.js";

/** The forms that are requested in turn: Word files keep the structure, but older documents exist only as PDF. */
const ASKED: readonly DocumentForm[] = ["docx", "pdf"];

/** What to obtain. */
export interface Wanted {
  readonly symbol: ResolutionSymbol;
  readonly language: LanguageCode;
  /** Only this form; any form if it is not given. */
  readonly form?: DocumentForm;
}

/**
 * Obtains a document.
 *
 * @param host the name of the service in messages
 * @throws UserError if the service has it in none of the forms requested, or fails
 */
export async function obtain(service: DocumentService, wanted: Wanted, host: string): Promise<FetchedDocument> {
  const symbol = documentSymbol(wanted.symbol);
  const name = symbolText(wanted.symbol);
  if (symbol === null) {
    throw new UserError(
      "no-symbol",
      `${name} has no symbol by which ${host} could be asked: give one such as A/RES/64/50.`,
    );
  }
  const forms = wanted.form === undefined ? ASKED : [wanted.form];
  for (const form of forms) {
    const found = await service.get({ symbol, language: wanted.language, form });
    if (found) return found;
  }
  const asked = forms.map((form) => form.toUpperCase()).join(" or ");
  throw new UserError(
    "not-available",
    `${host} gives no ${name} in ${LANGUAGES[wanted.language].name} as ${asked}: it is not available, or there were too ` +
      "many requests; try again later, or in another form or language.",
  );
}

/** The file name under which a library keeps a document, such as `A-RES-64-50.zh.docx`. */
export function fileName(symbol: ResolutionSymbol, language: LanguageCode, form: ReadableForm): string {
  const stem = symbolText(symbol)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/-$/u, "");
  return `${stem}.${language}.${form}`;
}
