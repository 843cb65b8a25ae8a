/** The United Nations' document service. */
import { LANGUAGES } from "../../language/languages.js";
import { UserError } from "../../model/errors.js";
import { sniffBytes } from "../../read/sniff.js";
import type { DocumentRequest, DocumentService, FetchedDocument } from "./document-service.js";
import type { HttpClient } from "./polite-http.js";

/** The address of the service. */
export const UN_SERVICE = new URL("https://documents.un.org/");

/** The hosts between which the service may redirect. */
const HOSTS = new Set(["documents.un.org", "undocs.org", "docs.un.org"]);

/** Whether a redirect stays within the service or, under test, within the local server that represents it. */
export function withinService(base: URL): (url: URL) => boolean {
  return (url) =>
    url.origin === base.origin || (base === UN_SERVICE && url.protocol === "https:" && HOSTS.has(url.host));
}

/** The page that the service sends both if it has no document and if it has had too many requests. */
const HTML = /^\s*(?:<!doctype html|<html|<head|<!--)/iu;
const HEAD = 512;

/**
 * The document service at an address.
 *
 * @param http makes the requests
 * @param base the service's address
 */
export function unService(http: HttpClient, base: URL): DocumentService {
  return {
    async get(request) {
      const bytes = await http(addressOf(request, base));
      return bytes && documentIn(bytes, request, base);
    },
  };
}

/** @example addressOf({ symbol: "A/RES/64/50", language: "zh", form: "docx" }, UN_SERVICE).search // "?s=A%2FRES%2F64%2F50&l=zh&t=docx" */
export function addressOf({ symbol, language, form }: DocumentRequest, base: URL): URL {
  const url = new URL("api/symbol/access", base);
  url.search = new URLSearchParams({ s: symbol, l: language, t: form }).toString();
  return url;
}

/** Recognises a document by its first bytes, whatever status and type say; null for the page that means there is none. */
function documentIn(bytes: Uint8Array, request: DocumentRequest, base: URL): FetchedDocument | null {
  const found = sniffBytes(bytes);
  if (found && found.form !== "unreadable") return { bytes, form: found.form };
  const what = `${request.symbol} in ${LANGUAGES[request.language].name}`;
  if (found) {
    const other = request.form === "pdf" ? "get it in another language" : "get it as PDF";
    throw new UserError("service", `${base.host} has ${what} as ${found.what}, which resdiff does not read: ${other}.`);
  }
  if (bytes.length === 0 || HTML.test(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"))) return null;
  throw new UserError("service", `${base.host} sent something for ${what} that is no document: try again later.`);
}
