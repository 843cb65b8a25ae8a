/** Handles text boxes that a document stores twice, for newer and for older programs: a change in one is made in the other. */
import { textOf } from "../../read/docx/runs.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import type { EditedPart } from "./edits.js";
import { elementsOf } from "./tokens.js";
import type { Writer } from "./writer.js";

/** Ids of changes and of move ranges, which must be different in a copy. */
const CHANGE_NUMBER =
  /(<[\w.-]*:?(?:ins|del|move(?:From|To)(?:Range(?:Start|End))?|\w+Change)\s[^<>]*?:id=")(\d+)(?=")/g;

/** Gives the text boxes for older programs in a paragraph the new content of those for newer programs. */
export function mirrorFallbacks(paragraph: PlacedElement, part: EditedPart, writer: Writer): void {
  for (const twice of within(paragraph, "mc:AlternateContent")) {
    const [newer, older] = ["mc:Choice", "mc:Fallback"].map((name) => {
      const rendering = child(twice, name) as PlacedElement | undefined;
      return rendering ? within(rendering, "w:txbxContent") : [];
    });
    for (const [i, box] of (newer ?? []).entries()) {
      const other = older?.[i];
      if (!other || older?.length !== newer?.length || !part.isChangedIn(box) || said(box) !== said(other)) continue;
      part.replace(other.inner, other.innerEnd, renumbered(part.slice(box.inner, box.innerEnd), writer));
    }
  }
}

function renumbered(xml: string, writer: Writer): string {
  const numbers = new Map<string, number>();
  return xml.replace(CHANGE_NUMBER, (_, before: string, old: string) => {
    const number = numbers.get(old) ?? writer.nextId;
    numbers.set(old, number);
    return `${before}${number}`;
  });
}

/** The elements with a name, not counting those nested inside one of them. */
const within = (parent: PlacedElement, name: string): PlacedElement[] =>
  elementsOf(parent).flatMap((e) => (e.name === name ? [e] : within(e, name)));

/** The text of a box, paragraph by paragraph, including signs and formulas that are elements of their own. */
const said = (parent: PlacedElement): string =>
  elementsOf(parent)
    .filter(({ name }) => !UNSEEN.test(name))
    .map((e) => {
      if (TEXTS.has(e.name)) return textOf(e);
      const counts = parent.name === "w:r" || e.name === "w:p" || e.name.startsWith("m:");
      return (counts ? `<${e.name}>` : "") + said(e);
    })
    .join("");

const TEXTS = new Set(["w:t", "m:t"]);
/** Properties, and page breaks recorded for a printer. */
const UNSEEN = /Pr$|^w:lastRenderedPageBreak$/;
