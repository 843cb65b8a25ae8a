/** styles.xml: what a paragraph or run has by its style, looked up through the styles it is based on. */
import { child, children, type XmlElement } from "../xml.js";

/** Styles may be based on one another; a loop ends here. */
const MAX_BASES = 20;

/** What the styles of a document say. */
export interface Styles {
  /** The first of these styles, from the one named down to what it is based on, that has this property. */
  property(style: string | undefined, group: "w:pPr" | "w:rPr", name: string): XmlElement | undefined;
  /** Id of the style that paragraphs have when they name none. */
  readonly defaultParagraph: string | undefined;
}

/** Reads styles.xml, which may be missing. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const style of children(root, "w:style")) {
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    styles.set(id, style);
    if (style.attributes["w:type"] === "paragraph" && isOn(style.attributes["w:default"])) defaultParagraph ??= id;
  }
  const property = (style: string | undefined, group: string, name: string): XmlElement | undefined => {
    let id = style;
    for (let i = 0; i < MAX_BASES && id !== undefined; i++) {
      const element = styles.get(id);
      const found = child(child(element, group), name);
      if (found) return found;
      id = child(element, "w:basedOn")?.attributes["w:val"];
    }
    return undefined;
  };
  return { property, defaultParagraph };
}

/** Whether an on-off property such as `<w:b/>` is on; undefined where the property is not there. */
export function toggle(property: XmlElement | undefined): boolean | undefined {
  return property && isOn(property.attributes["w:val"] ?? "1");
}

/** Whether an on-off attribute is there and on. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/.test(value);
}
