/** Harmful PDFs, each written by hand and a few kilobytes long. */

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>";
const TEXT = "BT /f 10 Tf 70 700 Td (1. Counts the wells and the springs;) Tj ET ";

const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A PDF of these objects, of which the first is its catalogue; `broken` are said to stand where they do not. */
function pdfOf(objects: readonly string[], broken: readonly number[] = []): Uint8Array {
  let file = "%PDF-1.4\n";
  const rows = objects.map((object, i) => {
    const at = file.length + (broken.includes(i) ? 7 : 0);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const PAGES = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 612 792] >>",
];

/** One page that shows the same form, of many texts, so often that no reader comes to its end. */
export function endlessPdf(): Uint8Array {
  return pdfOf([
    ...PAGES,
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /x 5 0 R >> >> >>",
    stream("", "/x Do ".repeat(20_000)),
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /f ${FONT} >> >>`, TEXT.repeat(2000)),
  ]);
}

/** Two pages, of which the contents are not where the file says: of both, or of the second alone. */
export function brokenPdf({ whole = true } = {}): Uint8Array {
  const page = (contents: number): string =>
    `<< /Type /Page /Parent 2 0 R /Contents ${contents} 0 R /Resources << /Font << /f ${FONT} >> >> >>`;
  const [catalogue = "", pages = ""] = PAGES;
  const two = pages.replace("/Count 1 /Kids [3 0 R]", "/Count 2 /Kids [3 0 R 4 0 R]");
  return pdfOf([catalogue, two, page(5), page(6), stream("", TEXT), stream("", TEXT)], whole ? [4, 5] : [5]);
}
