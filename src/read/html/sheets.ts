/** Parses style sheets into the rules that apply on a desktop screen, including those inside at-rules (CSS Syntax 3, Media Queries 4). */

/** A rule: its selectors and its declarations, as they stand. */
export interface Rule {
  readonly selectors: string;
  readonly declarations: string;
}

/** A style sheet longer than this styles a site, not a text. */
const MAX_SHEET = 1 << 18;
/** At-rules stand in one another two or three deep. */
const MAX_DEPTH = 8;
/** A reader's window, in CSS pixels and in letters (em), which tells small screens' rules from those that hold. */
const WINDOW = 1280;
const EM = 16;

/** The rules of a sheet that hold, in order. */
export function rulesOf(sheet: string): Rule[] {
  return rulesIn(withoutComments(sheet.slice(0, MAX_SHEET)), 0);
}

function withoutComments(sheet: string): string {
  let kept = "";
  let from = 0;
  for (let at = sheet.indexOf("/*"); at >= 0; at = sheet.indexOf("/*", from)) {
    kept += `${sheet.slice(from, at)} `;
    const end = sheet.indexOf("*/", at + 2);
    if (end < 0) return kept;
    from = end + 2;
  }
  return kept + sheet.slice(from);
}

function rulesIn(text: string, depth: number): Rule[] {
  const rules: Rule[] = [];
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf("{", from);
    if (open < 0) break;
    const close = endOf(text, open);
    // What stands before the last semicolon is a statement of its own, such as an @import.
    const before = text.slice(from, open);
    const prelude = before.slice(before.lastIndexOf(";") + 1).trim();
    const inner = text.slice(open + 1, close);
    if (!prelude.startsWith("@")) rules.push({ selectors: prelude, declarations: inner });
    else if (depth < MAX_DEPTH && holds(prelude)) rules.push(...rulesIn(inner, depth + 1));
    from = close + 1;
  }
  return rules;
}

/** The place of the bracket that closes the one at a place; the end where there is none. */
function endOf(text: string, open: number): number {
  const bracket = /[{}]/g;
  bracket.lastIndex = open;
  let depth = 0;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    depth += found[0] === "{" ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return text.length;
}

/** Whether the rules inside an at-rule hold. */
function holds(prelude: string): boolean {
  const [, name = "", condition = ""] = /^@([\w-]+)\s*(.*)$/s.exec(prelude) ?? [];
  if (/^(?:layer|supports)$/i.test(name)) return true;
  return name.toLowerCase() === "media" && isOnScreen(condition);
}

/**
 * Whether a list of media queries holds on a desktop's screen. A feature that is not known is taken not to hold: a rule too few shows a
 * text that may be hidden, a rule too many hides one.
 *
 * @example isOnScreen("print, (min-width: 40em)") // true
 */
export function isOnScreen(queries: string): boolean {
  return queries.trim() === "" || queries.toLowerCase().split(",").some(queryHolds);
}

function queryHolds(query: string): boolean {
  const parts = query.trim().split(/\s+and\s+/);
  const [, not, type] = /^(?:(not)\s+|only\s+)?([a-z]+)?/.exec(parts[0] ?? "") ?? [];
  const features = type === undefined ? parts : parts.slice(1);
  const all = (type === undefined || type === "screen" || type === "all") && features.every(featureHolds);
  return not === undefined ? all : !all;
}

function featureHolds(feature: string): boolean {
  const [, bound, number, unit] = /^\(\s*(min|max)-width\s*:\s*([\d.]+)(px|r?em)\s*\)$/.exec(feature.trim()) ?? [];
  if (bound === undefined) return false;
  const width = Number(number) * (unit === "px" ? 1 : EM);
  return bound === "min" ? WINDOW >= width : WINDOW <= width;
}
