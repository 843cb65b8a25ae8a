/** Detects the form of a document from its first bytes and its content, never from its name. */
import { latin1 } from "./encoding/bytes.js";
import { isMhtml } from "./mhtml/archive.js";

/** Forms recognised by their bytes. */
export type ReadableForm = "pdf" | "docx" | "doc" | "odt" | "rtf";

/** A form recognised by its bytes; `unreadable` is one that resdiff recognises but cannot read. */
export type BinaryForm =
  | { readonly form: ReadableForm }
  | { readonly form: "unreadable"; readonly what: string; readonly advice: string };

/** A form recognised by its decoded text. */
export type TextForm =
  | { readonly form: "akn" | "html" | "txt" | "mhtml" | "fodt" }
  | { readonly form: "unreadable"; readonly what: string; readonly advice: string };

const AS_DOCX = "open it in Word or LibreOffice and save it as DOCX";
const UNPACKED = "unpack it and give the document inside";
const RECOGNISED = "have its text recognised (OCR) and give a text or PDF file with that text";

const unreadable = (what: string, advice: string) => ({ form: "unreadable", what, advice }) as const;

/** The first bytes of forms that resdiff recognises but cannot read. */
const UNREADABLE: readonly { readonly magic: string; readonly what: string; readonly advice: string }[] = [
  { magic: "\xffWPC", what: "a WordPerfect file", advice: AS_DOCX },
  { magic: "\xdb\xa5", what: "a Word 2 file", advice: AS_DOCX },
  { magic: "\x89PNG", what: "a PNG picture", advice: RECOGNISED },
  { magic: "\xff\xd8\xff", what: "a JPEG picture", advice: RECOGNISED },
  { magic: "GIF8", what: "a GIF picture", advice: RECOGNISED },
  { magic: "II*\0", what: "a TIFF picture", advice: RECOGNISED },
  { magic: "MM\0*", what: "a TIFF picture", advice: RECOGNISED },
  { magic: "\x1f\x8b", what: "a gzip archive", advice: UNPACKED },
  { magic: "7z\xbc\xaf", what: "a 7z archive", advice: UNPACKED },
  { magic: "Rar!", what: "a RAR archive", advice: UNPACKED },
  { magic: "%!PS", what: "a PostScript file", advice: "convert it to PDF" },
];

const ZIP = ["PK\x03\x04", "PK\x05\x06"];
const COMPOUND = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** PDF readers accept a header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;
/** A compound file's directory may be anywhere; names are searched for in this many bytes of either end. */
const DIRECTORY_WITHIN = 1 << 20;
/** A document's root element begins within this many characters, after declarations and comments. */
const ROOT_WITHIN = 1 << 16;

/**
 * The form of a document, from its bytes.
 *
 * @returns null for anything that can only be text
 */
export function sniffBytes(bytes: Uint8Array): BinaryForm | null {
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (ZIP.some((magic) => head.startsWith(magic))) return sniffZip(bytes);
  if (head.startsWith(COMPOUND)) return sniffCompound(bytes);
  const known = UNREADABLE.find(({ magic }) => head.startsWith(magic));
  if (known) return unreadable(known.what, known.advice);
  if (head.startsWith("{\\rtf")) return { form: "rtf" };
  if (/%PDF-\d/.test(head)) return { form: "pdf" };
  return null;
}

/** Part names are uncompressed in a zip, at each part and once more at the end. */
function sniffZip(bytes: Uint8Array): BinaryForm {
  const ends = latin1(bytes.subarray(0, DIRECTORY_WITHIN)) + latin1(bytes.subarray(-DIRECTORY_WITHIN));
  const kind = /mimetypeapplication\/(?:vnd\.oasis\.opendocument\.(text)?|epub)/.exec(ends.slice(0, 256));
  if (kind?.[1]) return { form: "odt" };
  if (kind) return unreadable("an OpenDocument file of another kind than a text, or an EPUB", AS_DOCX);
  if (ends.includes("word/")) return { form: "docx" };
  if (ends.includes("xl/workbook")) return unreadable("an Excel workbook", "give the resolution itself");
  if (ends.includes("ppt/presentation")) return unreadable("a PowerPoint presentation", "give the resolution itself");
  return unreadable("a zip archive with no Word document in it", UNPACKED);
}

/** The streams of an OLE compound file, whose names are UTF-16. */
function sniffCompound(bytes: Uint8Array): BinaryForm {
  const ends = latin1(bytes.subarray(0, DIRECTORY_WITHIN)) + latin1(bytes.subarray(-DIRECTORY_WITHIN));
  const has = (name: string): boolean => ends.includes([...name].map((letter) => `${letter}\0`).join(""));
  if (has("EncryptedPackage")) return unreadable("protected by a password", "save a copy without one and give that");
  if (has("WordDocument")) return { form: "doc" };
  if (has("Workbook")) return unreadable("an Excel workbook", "give the resolution itself");
  if (has("PowerPoint Document")) return unreadable("a PowerPoint presentation", "give the resolution itself");
  if (has("__substg1.0")) return unreadable("an Outlook message", "save the document attached to it and give that");
  // A truncated file may have lost its directory: the reader will report what it finds.
  return { form: "doc" };
}

/** Elements with which a web page, or a copied fragment of one, begins. */
const HTML_ROOTS = new Set(
  "html head body meta title style link p div span table tbody tr td ul ol li h1 h2 h3 h4 h5 h6 section article main b i em strong font center br a".split(
    " ",
  ),
);

/** The form of a document that is text. */
export function sniffText(text: string): TextForm {
  const head = text.slice(0, ROOT_WITHIN);
  if (isMhtml(head)) return { form: "mhtml" };
  if (!/^\s*</.test(head)) return { form: "txt" };
  if (/<(?:\w+:)?akomaNtoso[\s>]/.test(head)) return { form: "akn" };
  const { root, declared } = rootOf(head);
  if (declared === "html" || HTML_ROOTS.has(root.toLowerCase())) return { form: "html" };
  if (root === "office:document" && /application\/vnd\.oasis\.opendocument\.text/.test(head)) return { form: "fodt" };
  if (/^(?:w:wordDocument|pkg:package|office:document)$/.test(root)) {
    return unreadable("a word processor's flat XML file", AS_DOCX);
  }
  if (head.trimStart().startsWith("<?xml")) {
    return unreadable(`XML of a kind that resdiff does not read (<${root.slice(0, 40)}>)`, "give Akoma Ntoso XML");
  }
  return { form: "txt" };
}

/** The name of the first element, and what a DOCTYPE before it declares, in one pass. */
function rootOf(text: string): { root: string; declared: string } {
  let declared = "";
  const white = /\s*/y;
  for (let at = 0; ; ) {
    white.lastIndex = at;
    at += white.exec(text)?.[0].length ?? 0;
    const rest = text.slice(at, at + 64);
    const end = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : rest.startsWith("<!") ? ">" : null;
    if (end === null) return { root: /^<([\w:.-]+)/.exec(rest)?.[1] ?? "", declared };
    declared ||= /^<!doctype\s+(\w+)/i.exec(rest)?.[1]?.toLowerCase() ?? "";
    const close = text.indexOf(end, at);
    if (close < 0) return { root: "", declared };
    at = close + end.length;
  }
}
