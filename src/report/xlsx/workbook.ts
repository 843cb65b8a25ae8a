/** Packs sheets into the bytes of a workbook. */
import { officePackage, type PackagePart } from "../ooxml/package.js";
import { UNSIGNED } from "../ooxml/signature.js";
import { escapeXml } from "../ooxml/xml.js";
import { columnName, type Sheet, sheetXml } from "./sheet.js";
import { stylesXml } from "./styles.js";

/** A sheet and the name on its tab. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

const PREFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a sheet's name cannot hold, and how long it can be. */
const NOT_IN_NAME = /[[\]:*?/\\']/g;
const MOST_NAME = 31;

/**
 * The workbook as the bytes of an XLSX file. Headers of columns stay in sight and have filters; all text is text,
 * never a formula.
 */
export function workbook(sheets: readonly NamedSheet[], title: string): Uint8Array {
  const part = (path: string, kind: string, xml: string): PackagePart => ({
    path: `xl/${path}.xml`,
    type: `${PREFIX}.${kind}+xml`,
    xml,
  });
  const targets = sheets.map((_, i) => ({
    id: `rId${i + 1}`,
    kind: "worksheet",
    target: `worksheets/sheet${i + 1}.xml`,
  }));
  const main: PackagePart = {
    ...part("workbook", "sheet.main", workbookXml(sheets)),
    links: [...targets, { id: `rId${sheets.length + 1}`, kind: "styles", target: "styles.xml" }],
  };
  const worksheets = sheets.map(({ sheet }, i) =>
    part(`worksheets/sheet${i + 1}`, "worksheet", sheetXml(sheet, i === 0)),
  );
  return officePackage([main, ...worksheets, part("styles", "styles", stylesXml())], { ...UNSIGNED, title });
}

function workbookXml(sheets: readonly NamedSheet[]): string {
  const names = sheets.map(({ name }) => escapeXml(name.replace(NOT_IN_NAME, " ").slice(0, MOST_NAME)));
  const areas = sheets.flatMap(({ sheet }, i) => {
    if (!sheet.hasHeader) return [];
    const area = `'${names[i]}'!$A$1:$${columnName(sheet.widths.length - 1)}$${sheet.rows.length}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${area}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${names[i]}'!$1:$1</definedName>`,
    ];
  });
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join("")}</sheets>` +
    `<definedNames>${areas.join("")}</definedNames></workbook>`
  );
}
