/** Reads bytes or text into SourceText, with the reader of the form that they are in. */

import { UserError } from "../model/errors.js";
import type { Warning } from "../model/resolution.js";
import { warning } from "../model/warnings.js";
import { type Decoded, decode } from "./encoding/decode.js";
import { type DocumentBudget, startBudget, tooExpanded, tooLarge } from "./limits.js";
import type { BytesOptions, ReadOptions } from "./read-options.js";
import { sniffBytes, sniffText } from "./sniff.js";
import type { SourceText } from "./source-text.js";

/**
 * Reads a document from its bytes. The form is recognised by content, never by name.
 *
 * @throws UserError if it is empty, exceeds a limit, or is in no form that can be read
 * @returns the text of the document, for `parse`
 * @example parse(await readBytes(await readFile("64-391.en.txt"), { name: "64-391.en.txt" })).symbol; // => "A/RES/64/391"
 */
export async function readBytes(bytes: Uint8Array, options: BytesOptions = {}): Promise<SourceText> {
  const source = options.name ?? UNNAMED;
  const budget = startBudget(source, options.limits);
  if (bytes.length > budget.limits.bytes) throw tooLarge(source, budget.limits.bytes);
  return readWhole({ bytes, source }, budget, options, false);
}

/** @param nested whether it is embedded in another document */
async function readWhole(
  { bytes, source }: { readonly bytes: Uint8Array; readonly source: string },
  budget: DocumentBudget,
  options: ReadOptions,
  nested: boolean,
): Promise<SourceText> {
  if (bytes.length === 0) throw new UserError("empty", `${source} is empty: give a file that holds a resolution.`);
  const binary = sniffBytes(bytes);
  if (!binary) return readDecoded(bytes, source, budget, options);
  switch (binary.form) {
    case "unreadable":
      throw new UserError("unknown-form", `${source} is ${binary.what}: ${binary.advice}.`);
    case "pdf": {
      const { readPdf } = await import("./pdf/pdf.js");
      return readPdf(bytes, source, budget);
    }
    case "docx": {
      const { readDocx } = await import("./docx/docx.js");
      return readDocx(bytes, source, budget, {
        tracked: options.tracked ?? "accepted",
        readChunk: nested ? null : (part, name) => readWhole({ bytes: part, source: name }, budget, options, true),
      });
    }
    case "doc": {
      const { readDoc } = await import("./doc/doc.js");
      return readDoc(bytes, source, budget, options.tracked ?? "accepted");
    }
    case "odt": {
      const { readOdt } = await import("./odt/odt.js");
      return readOdt(bytes, source, budget, options.tracked ?? "accepted");
    }
    case "rtf": {
      const { readRtf } = await import("./rtf/rtf.js");
      return readRtf(bytes, source, budget, options.tracked ?? "accepted");
    }
    default:
      throw unknownForm(source);
  }
}

/**
 * Reads extracted or pasted text, or the source of a web page or an XML file, from a string.
 *
 * @throws UserError if it is empty, exceeds a limit, or is in no form that can be read
 * @returns the text of the document, for `parse`
 * @example parse(await readText("The General Assembly,\n\n1. Decides to act.")).paragraphs.map((p) => p.id); // => ["F", "OP1"]
 */
export async function readText(text: string, options: BytesOptions = {}): Promise<SourceText> {
  const source = options.name ?? UNNAMED;
  return readForm(text, source, startBudget(source, options.limits), options);
}

/** The name of a document that was given none. */
const UNNAMED = "the text";

/** Reads a form that is text after decoding. */
async function readDecoded(
  bytes: Uint8Array,
  source: string,
  budget: DocumentBudget,
  options: ReadOptions,
): Promise<SourceText> {
  const decoded = decode(bytes);
  if (!decoded) throw unknownForm(source);
  return warned(await readForm(decoded.text, source, budget, options), decoded, source);
}

async function readForm(
  text: string,
  source: string,
  budget: DocumentBudget,
  options: ReadOptions,
): Promise<SourceText> {
  if (text.length > budget.limits.expanded) throw tooExpanded(source);
  if (text.trim() === "") {
    throw new UserError("empty", `${source} holds only white space: give a file that holds a resolution.`);
  }
  const sniffed = sniffText(text);
  switch (sniffed.form) {
    case "akn": {
      const { readAkn } = await import("./akn/akn.js");
      return readAkn(text, source, budget);
    }
    case "html": {
      const { readHtml } = await import("./html/html.js");
      return readHtml(text, source, budget, options.tracked ?? "accepted");
    }
    case "mhtml": {
      const [{ pageOf }, { readHtml }] = await Promise.all([import("./mhtml/archive.js"), import("./html/html.js")]);
      return readHtml(pageOf(text, source), source, budget, options.tracked ?? "accepted");
    }
    case "fodt": {
      const { readFlatOdt } = await import("./odt/odt.js");
      return readFlatOdt(text, source, budget, options.tracked ?? "accepted");
    }
    case "txt": {
      const { readTxt } = await import("./txt/txt.js");
      return readTxt(text, source);
    }
    case "unreadable":
      throw new UserError("unknown-form", `${source} is ${sniffed.what}: ${sniffed.advice}.`);
    default:
      throw unknownForm(source);
  }
}

function unknownForm(source: string): UserError {
  return new UserError(
    "unknown-form",
    `${source} is in no form that resdiff reads: give a PDF, Word, OpenDocument, RTF, HTML, XML or text file.`,
  );
}

/** Adds a warning about the encoding to a text, if the encoding was not certain. */
function warned(text: SourceText, { encoding, guessed, damaged }: Decoded, source: string): SourceText {
  const warnings: Warning[] = [];
  if (guessed) {
    warnings.push(warning("encoding-guessed", { source, encoding }));
  }
  if (damaged > 0) {
    warnings.push(warning("encoding-damaged", { source, encoding, n: damaged }));
  }
  return warnings.length === 0 ? text : { ...text, warnings: [...warnings, ...text.warnings] };
}
