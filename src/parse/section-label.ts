/** The numeral or letter that stands before the title of a section. */
import { LETTERS } from "../language/letters.js";
import type { SourceBlock } from "../read/source-text.js";
import { splitLabel } from "./blocks.js";

const SECTION = "(?:[IVX]{1,6}|[A-Z])";
const ALONE = new RegExp(`^${SECTION}\\.?$`, "u");
const BEFORE_TITLE = new RegExp(`^${SECTION}\\.\\s+(?=[${LETTERS}])`, "u");

/**
 * Whether a label is that of a section.
 *
 * @example isSectionLabel("IV.") // true
 */
export const isSectionLabel = (label: string): boolean => ALONE.test(label);

/** Turns the numeral or letter before a heading's title into its label: "IV. Youth", "A. Posts". */
export function withSectionLabel(heading: SourceBlock): SourceBlock {
  const length = heading.label === "" ? (BEFORE_TITLE.exec(heading.text)?.[0].length ?? 0) : 0;
  return length > 0 ? splitLabel(heading, length) : heading;
}
