/** Reads numbering.xml, which defines the lists that Word numbers automatically. */
import { type List, type ListLevel, type Numbering, numbering } from "../rich-text/list-numbering.js";
import { child, children, type XmlElement } from "../xml.js";

/** Numbers paragraphs, and knows the levels that lists define for styles. */
export interface StyledNumbering extends Numbering {
  /** The level that a list defines for the first of these styles for which it defines one. */
  levelOf(list: string, styles: readonly string[]): number | undefined;
}

/** Reads numbering.xml, which may be missing. */
export function readNumbering(root: XmlElement | null): StyledNumbering {
  const styled = new Map<string, Map<string, number>>();
  const counting = numbering(readLists(root, styled));
  const levelOf = (list: string, styles: readonly string[]): number | undefined => {
    const levels = styled.get(list);
    return levels?.get(styles.find((style) => levels.has(style)) ?? "");
  };
  return { ...counting, levelOf };
}

/** @param styled takes the levels that are for styles, by list and style */
function readLists(root: XmlElement | null, styled: Map<string, Map<string, number>>): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const abstract of children(root, "w:abstractNum")) {
    abstracts.set(abstract.attributes["w:abstractNumId"] ?? "", abstract);
    const style = valueIn(abstract, "w:styleLink");
    if (style !== undefined) byStyle.set(style, abstract);
  }
  const lists = new Map<string, List>();
  for (const num of children(root, "w:num")) {
    const definition = valueIn(num, "w:abstractNumId") ?? "";
    const named = abstracts.get(definition);
    const linked = byStyle.get(valueIn(named, "w:numStyleLink") ?? "");
    const own = children(linked ?? named, "w:lvl");
    const levels = new Map(own.map(readLevel));
    const forStyles = own.flatMap((level) => {
      const style = valueIn(level, "w:pStyle");
      return style === undefined ? [] : [[style, readLevel(level)[0]] as const];
    });
    styled.set(num.attributes["w:numId"] ?? "", new Map(forStyles));
    const restarts = new Map<number, number>();
    for (const override of children(num, "w:lvlOverride")) {
      const replaced = child(override, "w:lvl");
      if (replaced) levels.set(...readLevel(replaced));
      const start = valueIn(override, "w:startOverride");
      if (start !== undefined) restarts.set(integer(override.attributes["w:ilvl"], 0), integer(start, 1));
    }
    lists.set(num.attributes["w:numId"] ?? "", { definition, levels, restarts });
  }
  return lists;
}

function readLevel(level: XmlElement): [number, ListLevel] {
  const restart = valueIn(level, "w:lvlRestart");
  return [
    integer(level.attributes["w:ilvl"], 0),
    {
      start: integer(valueIn(level, "w:start"), 1),
      format: valueIn(level, "w:numFmt") ?? "decimal",
      text: valueIn(level, "w:lvlText") ?? "",
      legal: child(level, "w:isLgl") !== undefined,
      restartAfter: restart === undefined ? null : integer(restart, 0),
    },
  ];
}

function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

function integer(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
