/** Copies the XML of paragraph and run properties for use in new paragraphs and runs. */
import type { PlacedElement } from "../../read/placed-xml.js";
import { child, children } from "../../read/xml.js";
import type { EditedPart } from "./edits.js";
import type { Atom } from "./story.js";

/** Properties in addition to those of the paragraph itself: of its mark, of its section, and tracked changes. */
const BESIDE_PARAGRAPH = new Set(["w:rPr", "w:sectPr", "w:pPrChange"]);
/** Properties of a paragraph that a new one must not copy: these, and a page break before it. */
const OWN_OF_PARAGRAPH = new Set([...BESIDE_PARAGRAPH, "w:pageBreakBefore"]);
/** Tracked changes of the properties of a run, or of a paragraph's mark. */
const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange"]);

/** Properties of a paragraph, and of its mark, without the elements around them. */
export interface ParagraphLook {
  readonly paragraph: string;
  readonly mark: string;
}

/** The formatting of a paragraph, as a new one may copy it. */
export function lookOfParagraph(part: EditedPart, paragraph: PlacedElement): ParagraphLook {
  const properties = child(paragraph, "w:pPr");
  return {
    paragraph: childrenXml(part, properties, OWN_OF_PARAGRAPH),
    mark: childrenXml(part, child(properties, "w:rPr"), CHANGES),
  };
}

/** The formatting of a paragraph itself. */
export function ownLook(part: EditedPart, paragraph: PlacedElement): ParagraphLook {
  const look = lookOfParagraph(part, paragraph);
  return { ...look, paragraph: childrenXml(part, child(paragraph, "w:pPr"), BESIDE_PARAGRAPH) };
}

/** The properties of the run that an atom stands in, without the element around them. */
export function lookOfAtom(part: EditedPart, { element }: Atom): string {
  const run = part.within(element, "w:r");
  return run ? lookOfRun(part, run) : "";
}

/** The properties of a run, without the element around them. */
export const lookOfRun = (part: EditedPart, run: PlacedElement): string =>
  childrenXml(part, child(run, "w:rPr"), CHANGES);

function childrenXml(part: EditedPart, parent: ReturnType<typeof child>, without: ReadonlySet<string>): string {
  return children(parent)
    .filter((c) => !without.has(c.name))
    .map((c) => part.of(c as PlacedElement))
    .join("");
}
