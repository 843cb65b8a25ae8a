/** Renders the blocks of a redline as HTML: insertions, deletions, moves and footnote marks. */
import type { FindingKind, Side } from "../../model/comparison.js";
import type { Block, NotePiece, Piece, Standing, TextPiece } from "../../redline/blocks.js";
import type { Item } from "../../redline/item.js";
import { type TableRow, tableRowsOf } from "../../redline/table-rows.js";
import type { Labels } from "../labels/labels.js";
import { escaped, fragment } from "./escape.js";

/** What is needed besides the pieces to write their HTML. */
export interface PieceContext {
  readonly labels: Labels;
  /** Where each note is in the report, and what its mark looks like; by side and address. */
  readonly notes: Readonly<Record<"old" | "new", ReadonlyMap<string, { readonly key: string; readonly mark: string }>>>;
}

/** Creates the context for the items that a report shows, including footnotes. */
export function contextOf(items: readonly Item[], labels: Labels): PieceContext {
  const side = (which: "old" | "new") =>
    new Map(
      items.flatMap(({ key, blocks }) =>
        blocks.flatMap((b) => (b[which] ? [[b[which].id, { key, mark: b[which].label }] as const] : [])),
      ),
    );
  return { labels, notes: { old: side("old"), new: side("new") } };
}

/** A block as a paragraph or table, with the addresses of the paragraphs of either text that start here. */
export function blockHtml(block: Block, context: PieceContext): string {
  const starts = (["old", "new"] as const)
    .map((which) => (block[which] ? ` data-${which}="${escaped(block[which].id)}"` : ""))
    .join("");
  const rows = tableRowsOf(block);
  if (rows) return `<div class="table"${starts}>${tableHtml(rows, context)}</div>`;
  const depth = (block.new ?? block.old)?.depth ?? 0;
  const whole = block.pieces.every((p) => p.side === block.end.side);
  const { side } = block.end;
  const end = side === "both" || whole ? "" : tagged(side, "¶", context.labels.marks.paragraphEnd);
  const body = `${labelsHtml(block)}${piecesHtml(block.pieces, context)}${end}`;
  return `<p${starts}${depth > 0 ? ` class="depth-${Math.min(depth, DEEPEST)}"` : ""}>${body}</p>`;
}

/** A table; the view of one text hides the rows and cells of the other. White space separates the cells when text is copied or searched. */
function tableHtml(rows: readonly TableRow[], context: PieceContext): string {
  const only = (side: Standing["side"]): string[] => (side === "both" ? [] : [`only-${side}`]);
  const classes = (names: readonly string[]): string => (names.length === 0 ? "" : ` class="${names.join(" ")}"`);
  const lines = rows.map(({ side, cells }) => {
    const made = cells.map((cell) => {
      const isAmount = AMOUNT.test(cell.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""));
      return `<td${classes([...only(cell.side), ...(isAmount ? ["amount"] : [])])}>${piecesHtml(cell.pieces, context)}</td>`;
    });
    return `<tr${classes(only(side))}>${made.join(" ")}</tr>`;
  });
  return `<table>${lines.join("\n")}</table>`;
}

/** Figures, which are aligned at the end of their cell. */
const AMOUNT = /^[\p{Nd}\s.,()%+–-]*\p{Nd}[\p{Nd}\s.,()%+–-]*$/u;

/** The deepest indentation in the style sheet. */
const DEEPEST = 4;

/** The printed number or label; if it changed, the old one is deleted and the new one inserted. */
function labelsHtml({ old, new: now }: Block): string {
  const was = old?.label ?? "";
  const is = now?.label ?? "";
  if (was === is) return labelHtml(is);
  const struck = was === "" ? "" : `<del class="routine">${labelHtml(was)}</del>`;
  return `${struck}${is === "" ? "" : `<ins class="routine">${labelHtml(is)}</ins>`}`;
}

const labelHtml = (label: string): string => (label === "" ? "" : `<span class="label">${escaped(label)}</span> `);

/** Pieces as HTML; neighbours of the same text and kind share their tags. */
export function piecesHtml(pieces: readonly Piece[], context: PieceContext): string {
  let html = "";
  pieces.forEach((piece, i) => {
    const { side } = piece;
    const inner = piece.kind === "text" ? textHtml(piece) : noteHtml(piece, context);
    if (side === "both") {
      html += inner;
      return;
    }
    const opens = !together(pieces[i - 1], piece);
    const closes = !together(piece, pieces[i + 1]);
    const tag = TAGS[side];
    html += `${opens ? `<${tag}${kindAttributes(piece, context.labels)}>` : ""}${inner}${closes ? `</${tag}>` : ""}`;
  });
  return html;
}

const TAGS = { old: "del", new: "ins" } as const;

function together(one: Piece | undefined, other: Piece | undefined): boolean {
  return (
    one?.side === other?.side && weightOf(one) === weightOf(other) && kindsOf(one).join() === kindsOf(other).join()
  );
}

/** A mark is routine if all findings in it are; if there are none, it is shown as of substance. */
const weightOf = (piece: Piece | undefined): "routine" | "substantive" =>
  piece?.kind === "text" && piece.findings.length > 0 && piece.findings.every((f) => !f.substantive)
    ? "routine"
    : "substantive";

const kindsOf = (piece: Piece | undefined): FindingKind[] =>
  piece?.kind === "text" ? [...new Set(piece.findings.map((f) => f.kind))] : [];

function kindAttributes(piece: Piece, labels: Labels): string {
  const kinds = kindsOf(piece).map((kind) => labels.kinds[kind]);
  if (kinds.length === 0) return "";
  const routine = weightOf(piece) === "routine" ? ' class="routine"' : "";
  return `${routine} title="${escaped(kinds.join(labels.listComma))}"`;
}

const tagged = (side: Side, text: string, title: string): string =>
  `<${TAGS[side]} title="${escaped(title)}">${text}</${TAGS[side]}>`;

const textHtml = ({ text, opening }: TextPiece): string => (opening ? `<em>${escaped(text)}</em>` : escaped(text));

function noteHtml({ old, new: now }: NotePiece, { labels, notes }: PieceContext): string {
  const note = now ?? old ?? "";
  const found = notes[now === null ? "old" : "new"].get(note);
  const mark = escaped(found?.mark || note);
  const name = escaped(`${labels.marks.footnote} ${found?.mark || note}`);
  return found ? `<sup><a href="#${fragment(found.key)}" aria-label="${name}">${mark}</a></sup>` : `<sup>${mark}</sup>`;
}
