import { describe, expect, it } from "vitest";
import { sniffBytes, sniffText } from "../../src/read/sniff.js";

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, "latin1");
const utf16 = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");
const COMPOUND = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

describe("telling a form by its bytes", () => {
  it.each([
    ["%PDF-1.7\n", "pdf"],
    ["mail header\n\n%PDF-1.4\n", "pdf"],
    ["PK\x03\x04 word/document.xml", "docx"],
    ["PK\x03\x04 [Content_Types].xml application/vnd.ms-word.template.macroEnabledTemplate word/document.xml", "docx"],
    [`${COMPOUND}${utf16("WordDocument")}`, "doc"],
    ["{\\rtf1", "rtf"],
    ["PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "odt"],
  ])("%j is %s", (head, form) => expect(sniffBytes(bytes(head))).toEqual({ form }));

  it.each([
    ["\xffWPC\x10", "a WordPerfect file"],
    [
      "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      "an OpenDocument file of another kind than a text, or an EPUB",
    ],
    ["PK\x03\x04 xl/workbook.xml", "an Excel workbook"],
    [`${COMPOUND}${utf16("EncryptedPackage")}`, "protected by a password"],
    ["\xff\xd8\xff\xe0", "a JPEG picture"],
  ])("%j is named and not read", (head, what) =>
    expect(sniffBytes(bytes(head))).toMatchObject({ form: "unreadable", what }),
  );

  it("leaves text to its decoding", () => expect(sniffBytes(bytes("The General Assembly,"))).toBeNull());
});

describe("telling a form by its text", () => {
  it.each([
    [`<?xml version="1.0"?>\n<!-- a <p> -->\n<akomaNtoso xmlns="x">`, "akn"],
    ["<!DOCTYPE html>\n<title>", "html"],
    [`\n<!-- saved -->\n<!doctype HTML PUBLIC "-//W3C//DTD">`, "html"],
    [`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`, "html"],
    ["<p>Recalling its resolution 1/1,</p>", "html"],
    ["MIME-Version: 1.0\nContent-Type: multipart/related", "mhtml"],
    [`<office:document office:mimetype="application/vnd.oasis.opendocument.text">`, "fodt"],
    ["The General Assembly,\n<i>Recalling</i>", "txt"],
    ["<Recalling> in brackets", "txt"],
  ])("%j is %s", (text, form) => expect(sniffText(text)).toEqual({ form }));

  it.each([
    [`<?xml version="1.0"?><rss>`, "XML of a kind that resdiff does not read (<rss>)"],
    [`<?mso-application progid="Word.Document"?><w:wordDocument>`, "a word processor's flat XML file"],
  ])("%j is named and not read", (text, what) => expect(sniffText(text)).toMatchObject({ form: "unreadable", what }));

  it("looks at a long prolog once", () => {
    const started = performance.now();
    expect(sniffText("<!-- -->".repeat(8000))).toEqual({ form: "txt" });
    expect(sniffText("<!--".repeat(16000))).toEqual({ form: "txt" });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
