/** Looks up the styles of an OpenDocument text, with the properties they inherit from their parents. */
import type { RunStyle } from "../rich-text/rich-text.js";
import { child, children, type XmlElement } from "../xml.js";

/** Looks up properties. */
export interface Styles {
  /** The look of a range of text, given its styles from the outermost to the innermost. */
  text(styles: readonly StyleName[]): RunStyle & { readonly hidden: boolean };
  paragraph(style: string): { readonly indent: number; readonly centred: boolean };
  /** The list by which a paragraph's style numbers it, or null. */
  listOf(style: string): string | null;
  /** The master page that a paragraph's style begins, or null. */
  masterOf(style: string): string | null;
}

/** A style with its family, since two families may use the same name. */
export interface StyleName {
  readonly family: "paragraph" | "text";
  readonly name: string;
}

/** The longest chain of parent styles that is followed; LibreOffice nests some five. */
const MAX_PARENTS = 40;

/** Points in a unit of length. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };

/** Reads the styles of the parts; later parts take precedence over earlier ones. */
export function readStyles(parts: readonly (XmlElement | null)[]): Styles {
  const styles = new Map<string, XmlElement>();
  for (const part of parts) {
    for (const holder of [child(part, "office:styles"), child(part, "office:automatic-styles")]) {
      for (const style of children(holder, "style:style"))
        styles.set(`${style.attributes["style:family"]} ${style.attributes["style:name"]}`, style);
    }
  }
  /** A style and its ancestors, nearest first. */
  const chain = ({ family, name }: StyleName): XmlElement[] => {
    const found: XmlElement[] = [];
    for (let style = styles.get(`${family} ${name}`); style && found.length < MAX_PARENTS; ) {
      found.push(style);
      style = styles.get(`${family} ${style.attributes["style:parent-style-name"]}`);
    }
    return found;
  };
  const property = (names: readonly StyleName[], element: string, ...attributes: readonly string[]): string | null => {
    for (const style of [...names].reverse().flatMap(chain)) {
      const properties = child(style, element)?.attributes ?? {};
      for (const attribute of attributes) if (properties[attribute] !== undefined) return properties[attribute];
    }
    return null;
  };
  const attribute = (name: string, what: string): string | null =>
    chain({ family: "paragraph", name }).find((style) => style.attributes[what] !== undefined)?.attributes[what] ??
    null;
  return {
    text(names) {
      const of = (...attributes: readonly string[]): string =>
        property(names, "style:text-properties", ...attributes) ?? "";
      return {
        italic: /italic|oblique/u.test(of("fo:font-style") + of("style:font-style-complex")),
        bold: /bold|[6-9]00/u.test(of("fo:font-weight") + of("style:font-weight-complex")),
        raised: /^(?:super|[1-9])/u.test(of("style:text-position")),
        font: of("style:font-name", "fo:font-family") || null,
        hidden: of("text:display") === "none",
      };
    },
    paragraph(name) {
      const names = [{ family: "paragraph" as const, name }];
      const length = (what: string): number => pointsOf(property(names, "style:paragraph-properties", what) ?? "");
      return {
        indent: length("fo:margin-left") + length("fo:text-indent"),
        centred: property(names, "style:paragraph-properties", "fo:text-align") === "center",
      };
    },
    listOf: (name) => attribute(name, "style:list-style-name") || null,
    masterOf: (name) => attribute(name, "style:master-page-name") || null,
  };
}

function pointsOf(length: string): number {
  const [, number = "0", unit = "pt"] = /^(-?[\d.]+)([a-z]+)$/u.exec(length) ?? [];
  return Number(number) * (POINTS[unit] ?? 1) || 0;
}
