import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { corpus, hasCorpus, medians, processorTime, xml } from "./support.mjs";

export const title = "reading and parsing against the least that a library must do for the same text";

/** Takes the text out of an XML file, entities resolved, and does nothing with it. */
function unescapeText(text) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let length = 0;
  parser.on("text", (piece) => {
    length += piece.length;
  });
  parser.write(text).close();
  return length;
}

export default async function parsing() {
  if (!hasCorpus) return ["skipped: the corpus is missing"];
  const { readBytes } = await import("../dist/read/read.js");
  const { parse } = await import("../dist/parse/parse.js");
  const lines = [];
  for (const symbol of ["76/72", "77/248"]) {
    const bytes = readFileSync(xml(symbol));
    const [least, ours] = await medians(
      [
        () => unescapeText(new TextDecoder().decode(bytes)),
        async () => parse(await readBytes(bytes, { name: symbol })),
      ],
      ROUNDS,
      processorTime,
    );
    lines.push(
      `${(ours / least).toFixed(2)} ×  XML of ${symbol}, the longest, in processor time against saxes alone (at most 3)`,
    );
  }
  for (const { what, file, untagged, limit } of PDFS) {
    const found = readFileSync(`${corpus}${file}`);
    const pdf = untagged ? withoutStructure(found) : found;
    const [alone, ours] = await medians(
      [() => extract(pdf), async () => parse(await readBytes(pdf, { name: file }))],
      ROUNDS,
      processorTime,
    );
    lines.push(
      `${(ours / alone).toFixed(2)} ×  ${what}, in processor time against pdf.js's own text (at most ${limit})`,
    );
  }
  return lines;
}

/** Collecting garbage falls on now one and now the other, so that few rounds tell little. */
const ROUNDS = 21;

/** Without stated structure tables must be found by where their words stand. */
const PDFS = [
  { what: "PDF of ten pages", file: "pdf/78-162.en.pdf", untagged: false, limit: 2 },
  { what: "the same untagged", file: "pdf/78-162.en.pdf", untagged: true, limit: 2 },
  { what: "PDF with a table", file: "../more/pdf/79-249.en.pdf", untagged: false, limit: 3 },
  { what: "the same untagged", file: "../more/pdf/79-249.en.pdf", untagged: true, limit: 3 },
];

/** A PDF whose catalogue names no structure any longer; all else stays at its place. */
function withoutStructure(bytes) {
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(text.replaceAll("/StructTreeRoot", "/StructTreeNone"), "latin1");
}

/** What pdf.js does by itself: the text of every page. */
async function extract(bytes) {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
  await document.loadingTask.destroy();
}
