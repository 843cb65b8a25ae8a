/** Edits settings.xml so that Word goes on tracking changes in the document. */
import { child } from "../../read/xml.js";
import type { OfficeFile } from "./office-file.js";
import { elementsOf } from "./tokens.js";

/** Elements that the schema puts before `trackRevisions` (ECMA-376, part 1, 17.15.1.78). */
const BEFORE = new Set(
  (
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape " +
    "printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts " +
    "saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop " +
    "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles " +
    "stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView"
  )
    .split(" ")
    .map((name) => `w:${name}`),
);

/** Turns tracking on, where it is not. */
export function trackChanges(file: OfficeFile): void {
  const part = file.related("settings");
  if (!part || child(part.root, "w:trackRevisions")) return;
  const before = elementsOf(part.root).findLast((e) => BEFORE.has(e.name));
  if (part.root.inner === part.root.end) return;
  part.insert(before?.end ?? part.root.inner, `<${part.prefix}trackRevisions/>`);
}
