/** The formatting of the workbook's cells. */

/** Looks of cells, each twice: plain, and for text that must not be taken for a formula when it is edited. */
const LOOKS = {
  header: { font: 1, fill: 2, border: 1, alignment: 'vertical="center" wrapText="1"' },
  text: { font: 0, fill: 0, border: 1, alignment: 'vertical="top" wrapText="1"' },
  rightToLeft: { font: 0, fill: 0, border: 1, alignment: 'vertical="top" wrapText="1" readingOrder="2"' },
  name: { font: 1, fill: 0, border: 0, alignment: 'vertical="top" wrapText="1"' },
  value: { font: 0, fill: 0, border: 0, alignment: 'horizontal="left" vertical="top" wrapText="1"' },
  valueRightToLeft: { font: 0, fill: 0, border: 0, alignment: 'horizontal="right" vertical="top" wrapText="1"' },
  title: { font: 2, fill: 0, border: 0, alignment: 'vertical="top"' },
} as const;

export type StyleName = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as readonly StyleName[];

/** Numbers of the cell formats, by look. */
export const STYLES = Object.fromEntries(
  NAMES.map((name, i) => [name, { plain: 2 * i + 1, quoted: 2 * i + 2 }]),
) as Readonly<Record<StyleName, { readonly plain: number; readonly quoted: number }>>;

/** The styles part. */
export function stylesXml(): string {
  const format = (name: StyleName, quoted: boolean): string => {
    const { font, fill, border, alignment } = LOOKS[name];
    return (
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" ` +
      `applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}><alignment ${alignment}/></xf>`
    );
  };
  const formats = NAMES.flatMap((name) => [format(name, false), format(name, true)]);
  const font = (size: number, bold: boolean): string =>
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
  const line = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="3">${font(10, false)}${font(10, true)}${font(14, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
    `<border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
