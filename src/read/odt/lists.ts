/** Numbers the items of lists in an OpenDocument text, which does not store their numbers. */
import { type List, type ListLevel, type Numbering, numbering } from "../rich-text/list-numbering.js";
import { child, children, type XmlElement } from "../xml.js";

/** Follows lists as they open and close around paragraphs. */
export interface Lists {
  /** A `text:list` begins; inside another list it is that list's next level. */
  open(list: XmlElement): void;
  close(): void;
  /** An item begins: its first paragraph is numbered. */
  item(item: XmlElement): void;
  /** The label of a paragraph; empty if it is not the first one of an item. */
  label(): string;
  /** The label of a paragraph that its own style numbers. */
  styled(style: string): string;
}

/** Number formats by their first number as the file writes it, with the names that `formatNumber` uses. */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^a$/u, "lowerLetter"],
  [/^A$/u, "upperLetter"],
  [/^i$/u, "lowerRoman"],
  [/^I$/u, "upperRoman"],
  [/^[аА], [бБ].*ru/u, "russianLower"],
  [/^أ, ب, ج/u, "arabicAbjad"],
  [/^أ, ب/u, "arabicAlpha"],
  [/^[一壹〇]/u, "chineseCounting"],
  [/^①/u, "decimalEnclosedCircle"],
  [/^$/u, "none"],
];

const formatOf = (format: string): string => FORMATS.find(([first]) => first.test(format))?.[1] ?? "decimal";

/** An open list. */
interface OpenList {
  readonly style: string;
  /** The name of its counters: a list that continues another shares that list's counters. */
  readonly counters: string;
  /** Label of the open item until its first paragraph takes it, and the number it starts with. */
  pending: { readonly start: number | null } | null;
}

/** Starts following the lists of a document. */
export function readLists(parts: readonly (XmlElement | null)[]): Lists {
  const styles = stylesOf(parts);
  const lists = new Map<string, List>();
  const counting: Numbering = numbering(lists);
  const open: OpenList[] = [];
  /** Counters of the lists so far, by id, and those of the last list of each style. */
  const byId = new Map<string, string>();
  const lastOf = new Map<string, string>();
  let made = 0;
  const next = ({ style, counters }: OpenList, level: number, start: number | null): string => {
    const levels = styles.get(style);
    if (!levels) return "";
    const id = start === null ? counters : `${counters} from ${start} as ${++made}`;
    lists.set(id, { definition: counters, levels, restarts: start === null ? NONE : new Map([[level, start]]) });
    return counting.next(id, level);
  };
  return {
    open({ attributes }) {
      const outer = open.at(-1);
      const style = attributes["text:style-name"] ?? outer?.style ?? "";
      const goesOn = attributes["text:continue-numbering"] === "true" ? lastOf.get(style) : undefined;
      const continued = byId.get(attributes["text:continue-list"] ?? "") ?? goesOn;
      const counters = outer?.counters ?? continued ?? `${style} ${++made}`;
      byId.set(attributes["xml:id"] ?? "", counters);
      lastOf.set(style, counters);
      open.push({ style, counters, pending: null });
    },
    close() {
      open.pop();
    },
    item({ name, attributes }) {
      const list = open.at(-1);
      const start = Number.parseInt(attributes["text:start-value"] ?? "", 10);
      if (list) list.pending = name === "text:list-header" ? null : { start: Number.isNaN(start) ? null : start };
    },
    label() {
      const list = open.at(-1);
      const pending = list?.pending ?? null;
      if (!list || pending === null) return "";
      list.pending = null;
      return next(list, open.length - 1, pending.start);
    },
    styled: (style) => next({ style, counters: style, pending: null }, 0, null),
  };
}

const NONE: ReadonlyMap<number, number> = new Map();

function stylesOf(parts: readonly (XmlElement | null)[]): Map<string, ReadonlyMap<number, ListLevel>> {
  const styles = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const part of parts) {
    for (const holder of [child(part, "office:styles"), child(part, "office:automatic-styles")]) {
      for (const style of children(holder, "text:list-style"))
        styles.set(style.attributes["style:name"] ?? "", new Map(children(style).map(levelOf)));
    }
  }
  return styles;
}

function levelOf({ name, attributes }: XmlElement): [number, ListLevel] {
  const level = Number(attributes["text:level"] ?? 1) || 1;
  const shown = Math.min(level, Number(attributes["text:display-levels"] ?? 1) || 1);
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}`).join(".");
  const around = `${attributes["style:num-prefix"] ?? ""}${numbers}${attributes["style:num-suffix"] ?? ""}`;
  const number = name === "text:list-level-style-number";
  return [
    level - 1,
    {
      start: Number(attributes["text:start-value"] ?? 1) || 1,
      format: number ? formatOf(attributes["style:num-format"] ?? "") : "bullet",
      text: (attributes["loext:num-list-format"] ?? around).replace(/%(\d)%/gu, "%$1"),
      legal: false,
      restartAfter: null,
    },
  ];
}
