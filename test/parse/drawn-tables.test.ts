import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { type Printed, simplePdf } from "../support/simple-pdf.js";

/** Lines below each other, a step of 14 points apart; what stands in columns is given with its places. */
type Drawn =
  | string
  | { readonly cells: readonly (readonly [number, string])[]; readonly step?: number; readonly size?: number };

const head: Drawn[] = [
  "A/RES/63/901",
  "63/901. Wells and cisterns",
  "The General Assembly,",
  "Recalling its earlier resolutions on wells,",
];

function page(lines: readonly Drawn[]): Printed[] {
  let y = 60;
  return lines.flatMap((line): Printed[] => {
    const { cells, step = 18, size = 10 } = typeof line === "string" ? { cells: [[116, line]] as const } : line;
    y += step;
    return cells.map(([x, text]) => ({ x, y, text, size }));
  });
}

async function read(...pages: readonly (readonly Drawn[])[]) {
  return parse(await readBytes(simplePdf(pages.map(page)), { name: "drawn.pdf" }));
}

const row = (...texts: readonly string[]): Drawn => ({
  cells: texts.flatMap((text, i): [number, string][] => (text === "" ? [] : [[116 + 160 * i, text]])),
});
const on = (...texts: readonly string[]): Drawn => ({ ...(row(...texts) as Exclude<Drawn, string>), step: 11 });
const shown = (r: Awaited<ReturnType<typeof read>>) =>
  r.paragraphs.slice(2).map((p) => `${p.id} ${p.label === "" ? "" : `${p.label} `}${p.text}`);
const lost = (r: Awaited<ReturnType<typeof read>>) =>
  r.warnings.filter(({ code }) => code === "unaccounted" || code === "found-twice");

describe("tables that a PDF draws without stating them", () => {
  it("have rows and columns, and paragraphs before and behind", async () => {
    const made = await read([
      ...head,
      "1. Decides that the villages shall keep their wells as follows:",
      row("Village", "Wells", "Cisterns"),
      row("Upper village", "12", "3"),
      row("Lower village", "7", ""),
      row("Mill", "1", "1"),
      "2. Requests the elders of both villages to report thereon next year.",
    ]);
    expect(shown(made)).toEqual([
      "OP1 1. Decides that the villages shall keep their wells as follows:",
      "TB1 Village | Wells | Cisterns ¦ Upper village | 12 | 3 ¦ Lower village | 7 ¦ Mill | 1 | 1",
      "OP2 2. Requests the elders of both villages to report thereon next year.",
    ]);
    expect(lost(made)).toEqual([]);
  });

  it("have a row for each line of a few that stand alike below a head", async () => {
    const made = await read([
      ...head,
      "1. Decides as follows:",
      row("Village", "Wells", "Cisterns"),
      { ...(row("Upper", "1", "2") as Exclude<Drawn, string>), step: 26 },
      row("Lower", "3", "4"),
      row("Middle", "5", "6"),
      "2. Requests the elders of both villages to report thereon next year.",
    ]);
    expect(shown(made)[1]).toBe("TB1 Village | Wells | Cisterns ¦ Upper | 1 | 2 ¦ Lower | 3 | 4 ¦ Middle | 5 | 6");
  });

  it("have cells of several lines, which stand closer than rows", async () => {
    const made = await read([
      ...head,
      "1. Decides as follows:",
      row("Level", "Criterion", "Share"),
      row("Upper", "Villages above the", "Under 20"),
      on("", "old mill, but for", ""),
      on("", "those with a ford", ""),
      row("Lower", "All other villages", "Under 40"),
      row("None", "Hamlets", "Nothing"),
      "2. Requests the elders of both villages to report thereon next year.",
    ]);
    expect(shown(made)[1]).toBe(
      "TB1 Level | Criterion | Share ¦ Upper | Villages above the old mill, but for those with a ford | Under 20 ¦ " +
        "Lower | All other villages | Under 40 ¦ None | Hamlets | Nothing",
    );
    expect(lost(made)).toEqual([]);
  });

  it("go on at the top of the next page, where their head is printed again", async () => {
    const rows = [row("Upper", "1", "2"), row("Lower", "3", "4"), row("Middle", "5", "6")];
    const made = await read(
      [...head, "1. Decides as follows:", row("Village", "Wells", "Cisterns"), ...rows],
      [
        row("Village", "Wells", "Cisterns"),
        row("Mill", "7", "8"),
        row("Ford", "9", "10"),
        "2. Requests the elders of both villages to report.",
      ],
    );
    expect(shown(made)[1]).toBe(
      "TB1 Village | Wells | Cisterns ¦ Upper | 1 | 2 ¦ Lower | 3 | 4 ¦ Middle | 5 | 6 ¦ Mill | 7 | 8 ¦ Ford | 9 | 10",
    );
    expect(lost(made)).toEqual([]);
  });

  it("have rows without a first cell, at the top of a page too", async () => {
    const made = await read(
      [
        ...head,
        "1. Decides as follows:",
        row("Part", "Village", "Wells"),
        row("", "High valleys", ""),
        row("1", "Upper village and", "2"),
        on("", "its hamlets", ""),
        row("2", "Middle", "4"),
        row("", "Subtotal", "6"),
      ],
      [
        row("", "Low valleys", ""),
        row("3", "Lower village and", "8"),
        on("", "its mill", ""),
        row("4", "Ford", "9"),
        row("", "Subtotal", "17"),
      ],
    );
    expect(shown(made)[1]).toBe(
      "TB1 Part | Village | Wells ¦ | High valleys ¦ 1 | Upper village and its hamlets | 2 ¦ 2 | Middle | 4 ¦ | Subtotal | 6 ¦ | Low valleys ¦ 3 | Lower village and its mill | 8 ¦ 4 | Ford | 9 ¦ | Subtotal | 17",
    );
    expect(lost(made)).toEqual([]);
  });

  it("are no points with labels that stand apart, nor lines drawn wide", async () => {
    const point = (label: string, text: string): Drawn => ({
      cells: [
        [116, label],
        [150, text],
      ],
    });
    const made = await read([
      ...head,
      "1. Decides:",
      point("(a)", "To keep the wells of the upper village;"),
      point("(b)", "To keep those of the lower village;"),
      point("(c)", "To repair the cistern;"),
      point("(d)", "To meet again."),
      "2. Requests the elders of both villages to report thereon next year.",
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual([
      "F",
      "PP1",
      "OP1",
      "OP1(a)",
      "OP1(b)",
      "OP1(c)",
      "OP1(d)",
      "OP2",
    ]);
  });
});
