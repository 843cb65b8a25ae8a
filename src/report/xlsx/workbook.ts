/** Sheets → the bytes of a workbook. */
import { officePackage, type Part } from "../ooxml/package.js";
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
 * The workbook as the bytes of an XLSX file. The header of the first sheet stays in sight and has filters; all text is
 * text, never a formula.
 *
 * @param sheets the first one begins with a row that names its columns
 */
export function workbook(sheets: readonly NamedSheet[], title: string): Uint8Array {
  const part = (path: string, kind: string, xml: string): Part => ({
    path: `xl/${path}.xml`,
    type: `${PREFIX}.${kind}+xml`,
    xml,
  });
  const targets = sheets.map((_, i) => ({
    id: `rId${i + 1}`,
    kind: "worksheet",
    target: `worksheets/sheet${i + 1}.xml`,
  }));
  const main: Part = {
    ...part("workbook", "sheet.main", workbookXml(sheets)),
    links: [...targets, { id: `rId${sheets.length + 1}`, kind: "styles", target: "styles.xml" }],
  };
  const worksheets = sheets.map(({ sheet }, i) => part(`worksheets/sheet${i + 1}`, "worksheet", sheetXml(sheet)));
  return officePackage([main, ...worksheets, part("styles", "styles", stylesXml())], { ...UNSIGNED, title });
}

function workbookXml(sheets: readonly NamedSheet[]): string {
  const names = sheets.map(({ name }) => escapeXml(name.replace(NOT_IN_NAME, " ").slice(0, MOST_NAME)));
  const [first] = sheets;
  const area = `'${names[0]}'!$A$1:$${columnName((first?.sheet.widths.length ?? 1) - 1)}$${first?.sheet.rows.length ?? 1}`;
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join("")}</sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${area}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${names[0]}'!$1:$1</definedName>` +
    "</definedNames></workbook>"
  );
}
