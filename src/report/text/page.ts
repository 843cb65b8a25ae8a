/** Collects lines of styled text into the text that is printed. */
import { visible } from "../visible.js";
import { paint, type Run, run } from "./style.js";
import { width } from "./width.js";
import { wrap } from "./wrap.js";

/** How a paragraph is laid out. */
export interface Layout {
  /** Columns to fill at most. */
  readonly columns: number;
  /** Before its first line. */
  readonly first?: Run;
  /** Before its other lines; as many spaces as `first` is wide where not given. */
  readonly rest?: Run;
}

/** A paragraph wrapped into lines, each with what stands before it. */
export function paragraph(runs: readonly Run[], { columns, first = run(""), rest }: Layout): Run[][] {
  const hang = rest ?? run(" ".repeat(width(first.text)));
  const indent = Math.max(width(first.text), width(hang.text));
  const safe = runs.map((r) => ({ ...r, text: visible(r.text) }));
  return wrap(safe, Math.max(1, columns - indent)).map((line, i) => [i === 0 ? first : hang, ...line]);
}

/** Lines as they are printed, without spaces at their ends. */
export function print(lines: readonly (readonly Run[])[], color: boolean): string {
  return lines.map((line) => `${withoutEnd(line, color)}\n`).join("");
}

/** One line; spaces at its end would only show in a diff of two reports. */
function withoutEnd(line: readonly Run[], color: boolean): string {
  const runs = [...line];
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    const text = last.text.endsWith(" ") ? last.text.replace(/ +$/, "") : last.text;
    if (text !== "") {
      runs[runs.length - 1] = { ...last, text };
      break;
    }
    runs.pop();
  }
  return runs.map((r) => paint(r, color)).join("");
}

/** A line filled with spaces to a width. */
export function padded(line: readonly Run[], columns: number): Run[] {
  const used = line.reduce((sum, r) => sum + width(r.text), 0);
  return [...line, run(" ".repeat(Math.max(0, columns - used)))];
}
