/** The parts of a Word document that do not depend on its text. */
import { WORD_NAMESPACES } from "./styles.js";

const PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Content types of the parts. */
export const WORD_TYPES = {
  document: `${PREFIX}.document.main+xml`,
  styles: `${PREFIX}.styles+xml`,
  settings: `${PREFIX}.settings+xml`,
  footnotes: `${PREFIX}.footnotes+xml`,
  header: `${PREFIX}.header+xml`,
  footer: `${PREFIX}.footer+xml`,
} as const;

/** Further editing is tracked too, as the guidelines for submitting proposals ask. */
export function settingsXml(): string {
  return (
    `<w:settings ${WORD_NAMESPACES}><w:trackRevisions/><w:defaultTabStop w:val="567"/>` +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    "</w:compat></w:settings>"
  );
}

/** The footnotes part with the two separators that Word wants before the notes. */
export function footnotesXml(notes: string): string {
  const separator = (id: number, type: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;
  return (
    `<w:footnotes ${WORD_NAMESPACES}>${separator(-1, "separator")}` +
    `${separator(0, "continuationSeparator")}${notes}</w:footnotes>`
  );
}
