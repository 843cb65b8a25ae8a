import { describe, expect, it } from "vitest";
import { parse } from "../../../src/parse/parse.js";
import { pageOf } from "../../../src/read/mhtml/archive.js";
import { readBytes } from "../../../src/read/read.js";

const PAGE = "<html><body><p>Земля и небо</p></body></html>";

/** An archive of these parts, as Word writes it. */
const archive = (...parts: readonly string[]): string =>
  [
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_x"\r\n\r\nThis is an archive.\r\n`,
    ...parts.map((part) => `--=_x\r\n${part}\r\n`),
    "--=_x--\r\n",
  ].join("\r\n");

describe("a web archive", () => {
  it("gives the page in base64 and its own encoding", async () => {
    const bytes = Uint8Array.from(
      [...PAGE].map((c) => (c.charCodeAt(0) < 128 ? c.charCodeAt(0) : c.charCodeAt(0) - 0x350)),
    );
    const part = `Content-Type: text/html; charset="windows-1251"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString("base64")}`;
    expect(pageOf(archive(part), "x.mht")).toBe(PAGE);
    const source = await readBytes(Buffer.from(archive(part)), { name: "x.mht" });
    expect([source.form, parse(source).paragraphs.map(({ text }) => text)]).toEqual(["html", ["Земля и небо"]]);
  });

  it("gives the page that it starts with, in a message of several versions too", () => {
    const other = "Content-Type: text/html\r\nContent-ID: <head>\r\n\r\n<p>head</p>";
    const inner = `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nplain\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>inner</p>\r\n--y--`;
    expect(pageOf(archive(inner, other), "x.mht").trim()).toBe("<p>inner</p>");
    const starts = archive(other, "Content-Type: text/html\r\nContent-ID: <main>\r\n\r\n<p>main</p>");
    expect(pageOf(starts.replace("related;", 'related; start="<main>";'), "x.mht").trim()).toBe("<p>main</p>");
  });

  it("without a page, or with a damaged one, is told of in one sentence", () => {
    expect(() => pageOf(archive("Content-Type: image/png\r\n\r\nx"), "x.mht")).toThrow(/no page in it/);
    const damaged = "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%";
    expect(() => pageOf(archive(damaged), "x.mht")).toThrow(/damaged web archive/);
  });
});
