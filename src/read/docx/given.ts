/** Collects all text in a part of a DOCX without regard to paragraphs, to check that the reader has lost none of it. */
import type { Tracked } from "../read-options.js";
import { inSigns } from "../rich-text/symbol-fonts.js";
import { child, children, type XmlElement } from "../xml.js";
import { isChange, isKept } from "./changes.js";
import { Fields } from "./fields.js";
import { alternative } from "./runs.js";

/**
 * Every piece of text in a part, including hidden text and text boxes, in the order of the file.
 *
 * @param tracked which of its tracked changes are left out
 */
export function givenBy(part: XmlElement | null, tracked: Tracked): string[] {
  const fields = new Fields();
  const visit = (element: XmlElement, font: string | null): string[] => {
    if (element.name === "w:p") fields.begin();
    if (fields.follows(element, () => false) || (isChange(element) && !isKept(element, tracked))) return [];
    if (element.name === "mc:AlternateContent") return visit(alternative(element), font);
    if (child(child(element, "w:sdtPr"), "w:showingPlcHdr")) return [];
    const own = child(child(element, "w:rPr"), "w:rFonts")?.attributes["w:ascii"] ?? font;
    if (!TEXTS.has(element.name)) return children(element).flatMap((inner) => visit(inner, own));
    return element.children.flatMap((c) => (typeof c === "string" ? inSigns(c, own) : []));
  };
  return part ? visit(part, null) : [];
}

/** Elements whose characters are text. */
const TEXTS = new Set(["w:t", "w:delText", "m:t"]);
