/** The few CSS properties that reveal a text's structure: italics, bold, superscript, centring, hiding and lists. */
import type { XmlElement } from "../xml.js";
import { type Labelling, labellingOfContent, labellingOfStyle } from "./list-labels.js";
import { rulesOf } from "./sheets.js";

/** What styles say about an element; undefined if they say nothing. */
export interface Css {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly raised?: boolean;
  readonly centred?: boolean;
  readonly hidden?: boolean;
  /** How the items of a list are labelled. */
  readonly labels?: Labelling;
  /** What a rule inserts before each item of a list, as Google Docs does, whatever the style of the list. */
  readonly before?: Labelling;
}

/** Rules of a page's own style sheets, by class. */
export type Rules = ReadonlyMap<string, Css>;

/** Selects the content before the items of the lists of a class: `.lst-kix_1-0 > li:before`. */
const BEFORE_ITEMS = /^\s*\w*\.([\w-]+)\s*>\s*li::?before\s*$/;

/** Collects the rules whose selector is a single class, such as `.T1` or `p.P2`, and what they insert before list items; no other rules are kept. */
export function readRules(sheets: readonly string[]): Rules {
  const rules = new Map<string, Css>();
  for (const { selectors, declarations } of sheets.flatMap(rulesOf)) {
    const css = declared(declarations);
    for (const selector of selectors.split(",")) {
      const name = /^\s*\w*\.([\w-]+)\s*$/.exec(selector)?.[1];
      if (name !== undefined) rules.set(name, { ...rules.get(name), ...css });
      const list = BEFORE_ITEMS.exec(selector)?.[1];
      const before = list === undefined ? null : labellingOfContent(declarations);
      if (list !== undefined && before) rules.set(list, { ...rules.get(list), before });
    }
  }
  return rules;
}

/** What the classes and the style attribute of an element say. */
export function cssOf(element: XmlElement, rules: Rules): Css {
  const { class: classes = "", style = "" } = element.attributes;
  const byClass = classes.split(/\s+/).map((name) => rules.get(name));
  return Object.assign({}, ...byClass, declared(style));
}

function declared(declarations: string): Css {
  const css: { -readonly [K in keyof Css]: Css[K] } = {};
  for (const declaration of declarations.split(";")) {
    const [name, value = ""] = declaration
      .toLowerCase()
      .split(":")
      .map((s) => s.trim());
    if (name === "font-style") css.italic = /italic|oblique/.test(value);
    else if (name === "font-weight") css.bold = /bold|[6-9]00/.test(value);
    else if (name === "vertical-align" || name === "mso-text-raise") css.raised = /^(?:super|[1-9])/.test(value);
    else if (name === "text-align") css.centred = value === "center";
    else if (name === "display" || name === "mso-hide") css.hidden = value === "none" || value === "all";
    else if (name === "list-style" || name === "list-style-type") {
      const labels = labellingOfStyle(value);
      if (labels) css.labels = labels;
    } else if (name === "visibility") css.hidden = value === "hidden";
  }
  return css;
}
