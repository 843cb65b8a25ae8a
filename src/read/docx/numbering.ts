/** numbering.xml: the lists that Word counts by itself. */
import { type List, type ListLevel, type Numbering, numbering } from "../numbering.js";
import { child, children, type XmlElement } from "../xml.js";

/** Reads numbering.xml, which may be missing. */
export function readNumbering(root: XmlElement | null): Numbering {
  return numbering(readLists(root));
}

function readLists(root: XmlElement | null): Map<string, List> {
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
    const levels = new Map(children(linked ?? named, "w:lvl").map(readLevel));
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
