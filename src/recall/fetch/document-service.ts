/** The interface of a service that supplies documents by symbol. */

import type { LanguageCode } from "../../model/resolution.js";
import type { ReadableForm } from "../../read/sniff.js";

/** A form in which documents are given out and resdiff can read them. */
export const DOCUMENT_FORMS = ["docx", "pdf", "doc"] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** One document in one language. */
export interface DocumentRequest {
  /** As the service writes symbols, see `documentSymbol`. */
  readonly symbol: string;
  readonly language: LanguageCode;
  readonly form: DocumentForm;
}

/** A document that was given out. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** By its content, which need not be what was asked for: old documents come as DOC whatever was asked. */
  readonly form: ReadableForm;
}

/** Gives out documents. */
export interface DocumentService {
  /**
   * @returns the document, or null where the service has none in this language and form, or has had too many requests: it
   * answers both alike
   * @throws UserError where the service cannot be reached, fails, or sends what is no document
   */
  get(request: DocumentRequest): Promise<FetchedDocument | null>;
}
