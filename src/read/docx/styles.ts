/** Reads styles.xml: the properties that a paragraph or run gets from its style and from the styles that one is based on. */
import { child, children, type XmlElement } from "../xml.js";

/** The limit for chains of styles based on one another, in case of a loop. */
const MAX_BASES = 20;

/** What the styles of a document define. */
export interface Styles {
  /**
   * This property, or its child with these names, from the first style that has it, starting with the named style and going to those it is
   * based on.
   */
  property(style: string | undefined, group: "w:pPr" | "w:rPr", ...names: readonly string[]): XmlElement | undefined;
  /** The ids of this style and of those it is based on, in order. */
  chain(style: string | undefined): readonly string[];
  /** Id of the style of paragraphs that name none. */
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
  const chain = (style: string | undefined): string[] => {
    const ids: string[] = [];
    for (let id = style; id !== undefined && ids.length < MAX_BASES; ) {
      ids.push(id);
      id = child(styles.get(id), "w:basedOn")?.attributes["w:val"];
    }
    return ids;
  };
  const property = (style: string | undefined, group: string, ...names: readonly string[]): XmlElement | undefined => {
    for (const id of chain(style)) {
      let found = child(styles.get(id), group);
      for (const name of names) found = child(found, name);
      if (found) return found;
    }
    return undefined;
  };
  return { property, chain, defaultParagraph };
}

/** Whether an on-off property such as `<w:b/>` is on; undefined where the property is not there. */
export function toggle(property: XmlElement | undefined): boolean | undefined {
  return property && isOn(property.attributes["w:val"] ?? "1");
}

/** Whether an on-off attribute is there and on. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/.test(value);
}
