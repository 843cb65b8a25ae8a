/** The interface of a service that supplies documents by symbol. */

import type { LanguageCode } from "../../model/resolution.js";
import type { ReadableForm } from "../../read/sniff.js";

/** A form in which the service supplies documents and which resdiff can read. */
export const DOCUMENT_FORMS = ["docx", "pdf", "doc"] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** One document in one language. */
export interface DocumentRequest {
  /** The symbol as the service writes it, see `documentSymbol`. */
  readonly symbol: string;
  readonly language: LanguageCode;
  readonly form: DocumentForm;
}

/** A document from the service. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** The form according to the content, which may differ from the request: old documents come as DOC whatever was requested. */
  readonly form: ReadableForm;
}

/** Supplies documents. */
export interface DocumentService {
  /**
   * @returns the document, or null if the service has none in this language and form or has had too many requests: it gives the same answer
   *   to both
   * @throws UserError if the service cannot be reached, fails, or sends something that is not a document
   */
  get(request: DocumentRequest): Promise<FetchedDocument | null>;
}
