/** Parses style sheets into the rules that apply on a desktop screen, including those inside at-rules (CSS Syntax 3, Media Queries 4). */

/** A rule: its selectors and its declarations, unparsed. */
export interface Rule {
  readonly selectors: string;
  readonly declarations: string;
}

/** A style sheet longer than this styles a site, not a text. */
const MAX_SHEET = 1 << 18;
/** At-rules are nested two or three deep. */
const MAX_DEPTH = 8;
/** The assumed window, in CSS pixels and in em, which excludes rules for small screens. */
const WINDOW = 1280;
const EM = 16;

/** The rules of a sheet that apply, in order. */
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
    // Text before the last semicolon is a statement of its own, such as an @import.
    const before = text.slice(from, open);
    const prelude = before.slice(before.lastIndexOf(";") + 1).trim();
    const inner = text.slice(open + 1, close);
    if (!prelude.startsWith("@")) rules.push({ selectors: prelude, declarations: inner });
    else if (depth < MAX_DEPTH && holds(prelude)) rules.push(...rulesIn(inner, depth + 1));
    from = close + 1;
  }
  return rules;
}

/** The index of the bracket that closes the one at an index; the end if there is none. */
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

/** Whether the rules inside an at-rule apply. */
function holds(prelude: string): boolean {
  const [, name = "", condition = ""] = /^@([\w-]+)\s*(.*)$/s.exec(prelude) ?? [];
  if (/^(?:layer|supports)$/i.test(name)) return true;
  return name.toLowerCase() === "media" && isOnScreen(condition);
}

/**
 * Whether a list of media queries matches a desktop screen. An unknown feature is assumed not to match: one rule too few shows text that
 * may be hidden, one rule too many hides text.
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
