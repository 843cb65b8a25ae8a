/** Writes small PDFs for tests: text in the standard fonts at given positions. */

/** A piece of text on a page. */
export interface Printed {
  /** Points from the page's left edge and top. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: keyof typeof FONTS;
}

const FONTS = { roman: "Times-Roman", italic: "Times-Italic", bold: "Times-Bold" } as const;
const WIDTH = 612;
const HEIGHT = 792;

const literal = (text: string): string => text.replace(/[\\()]/gu, (c) => `\\${c}`);

function content(page: readonly Printed[]): string {
  const shown = page.map(({ x, y, text, size = 10, font = "roman" }) => {
    return `BT /${font} ${size} Tf ${x} ${HEIGHT - y} Td (${literal(text)}) Tj ET`;
  });
  return shown.join("\n");
}

/**
 * A PDF with these pages.
 *
 * @param encrypt whether it asks for a password that nobody knows
 */
export function simplePdf(pages: readonly (readonly Printed[])[], { encrypt = false } = {}): Uint8Array {
  const fonts = Object.entries(FONTS).map(
    ([name, base]) => `/${name} << /Type /Font /Subtype /Type1 /BaseFont /${base} >>`,
  );
  const kids = pages.map((_, i) => `${3 + 2 * i} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}] /MediaBox [0 0 ${WIDTH} ${HEIGHT}] >>`,
    ...pages.flatMap((page, i) => {
      const text = content(page);
      return [
        `<< /Type /Page /Parent 2 0 R /Contents ${4 + 2 * i} 0 R /Resources << /Font << ${fonts.join(" ")} >> >> >>`,
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const key = "00".repeat(32);
  const lock = encrypt
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>] `
    : "";
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (c) => c.charCodeAt(0));
}
