/** Pages in two columns, as official records were printed: read down the first column, then down the second. */
import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { type Printed, simplePdf } from "../support/simple-pdf.js";

const [LEFT, RIGHT, TOP, LEADING] = [60, 320, 160, 13];

const HEAD: Printed[] = [
  { x: 60, y: 60, text: "A/RES/2900 (XXV)" },
  {
    x: 60,
    y: 80,
    text: "2900 (XXV). Keeping of lighthouses on the rocky coasts of the northern and of the southern seas, 1970",
  },
];

/** Lines of a column, those that a paragraph begins with set in. */
const column = (x: number, lines: readonly string[], from = TOP): Printed[] =>
  lines.map((text, i) => ({ x: x + (text.startsWith(" ") ? 14 : 0), y: from + i * LEADING, text: text.trim() }));

const full = (opening: string, end: string): string[] => [
  ` ${opening} the reports on lamps of the harbours and of`,
  "the keepers who have counted them in every year and",
  `who have trimmed all wicks of the northern coasts${end}`,
];

const read = async (pages: readonly (readonly Printed[])[]): Promise<Resolution> =>
  parse(await readBytes(simplePdf(pages), { name: "columns.pdf" }));

describe("a page in two columns", () => {
  it("is read column by column, below what stands above both, and without its number", async () => {
    const left = [
      " The General Assembly,",
      ...full("Recalling", ","),
      ...full("Noting", ","),
      ...full("Considering", ","),
    ];
    const right = [...full("1. Takes note of", ";"), ...full("2. Requests", ";"), ...full("3. Calls for", ".")];
    const page = (n: number): Printed[] => [
      ...(n === 1 ? HEAD : []),
      // The columns do not share their baselines.
      ...column(
        LEFT,
        n === 1 ? left : full("Bearing in mind", ",").concat(full("Aware of", ","), full("Welcoming", ",")),
      ),
      ...column(
        RIGHT,
        n === 1 ? full("Emphasizing", ",").concat(full("Stressing", ","), full("Recognizing", ",")) : right,
        TOP + 4,
      ),
      { x: 300, y: 760, text: String(n + 83) },
    ];
    const made = await read([page(1), page(2)]);
    expect(made.paragraphs.map((p) => p.opening && p.text.slice(0, p.text.indexOf(" the reports")))).toEqual([
      null,
      ...["Recalling", "Noting", "Considering", "Emphasizing", "Stressing", "Recognizing"],
      ...["Bearing in mind", "Aware of", "Welcoming", "Takes note of", "Requests", "Calls for"],
    ]);
    expect(made.title).toContain("Keeping of lighthouses");
    expect(made.setAside.map((f) => f.text)).toEqual(expect.arrayContaining(["84", "85"]));
  });

  it("begins with the short lines of the first page, and ends with the few of the last", async () => {
    const sentence = (opening: string): string[] => full(opening, ",");
    const first: Printed[] = [
      ...HEAD,
      // The formula, which fills no column, beside the end of a paragraph, which fills none.
      ...column(LEFT, [
        " The General Assembly,",
        ...sentence("Recalling"),
        ...sentence("Noting"),
        ...sentence("Aware of"),
      ]),
      ...column(RIGHT, [
        "whale oil,",
        ...sentence("Bearing in mind"),
        ...sentence("Stressing"),
        ...sentence("Welcoming"),
      ]),
    ];
    const last: Printed[] = [
      ...column(LEFT, [" 1. Requests the keepers to report on the wicks of", "all lamps."]),
      // Shorter and further to the right than the column is.
      { x: 470, y: TOP, text: "35th plenary meeting" },
      { x: 462, y: TOP + 15, text: "2 December 1970" },
    ];
    const made = await read([first, last]);
    expect(made.paragraphs.map((p) => [p.id, p.text.split(" ")[0]])).toEqual([
      ["F", "The"],
      ...["Recalling", "Noting", "Aware", "Bearing", "Stressing", "Welcoming"].map((word, i) => [`PP${i + 1}`, word]),
      ["OP1", "Requests"],
    ]);
    expect(made.paragraphs[3]?.text).toMatch(/northern coasts, whale oil,$/u);
    expect(made.paragraphs.at(-1)?.text).toMatch(/all lamps\.$/u);
    expect(made.adoption).toMatchObject({ meeting: 35, date: "1970-12-02" });
  });

  it("has a single line in its second column, where nothing on the page reaches over the gutter", async () => {
    const two = (of: readonly string[]): string[] => of.flatMap((opening) => full(opening, ","));
    const first = [" The General Assembly,", ...two(["Recalling", "Noting", "Aware of"])];
    const made = await read([
      [...HEAD, ...column(LEFT, first), ...column(RIGHT, two(["Bearing in mind", "Stressing", "Welcoming"]))],
      [
        ...column(LEFT, [" 1. Requests the keepers to trim the wicks of the", "lamps;", " 2. Decides to be seized of"]),
        { x: RIGHT, y: TOP, text: "the matter." },
      ],
    ]);
    expect(made.paragraphs.at(-2)?.text).toMatch(/wicks of the lamps;$/u);
    expect(made.paragraphs.at(-1)?.text).toBe("Decides to be seized of the matter.");
  });

  it("has a raised mark in the first line of its second column there", async () => {
    const three = (...openings: string[]): string[] => openings.flatMap((opening) => full(opening, ","));
    const made = await read([
      [
        ...HEAD,
        ...column(LEFT, [" The General Assembly,", ...three("Recalling", "Noting", "Aware of")]),
        ...column(RIGHT, three("Bearing in mind", "Stressing", "Welcoming")),
      ],
      [
        ...column(LEFT, three("Mindful of", "Deploring", "Affirming")),
        ...column(RIGHT, [...three("Convinced by", "Emphasizing"), ...full("1. Requests", ";")]),
        { x: 550, y: TOP - 4, text: "1", size: 6 },
        { x: LEFT, y: 700, text: "1", size: 6 },
        { x: LEFT + 5, y: 703, text: "See A/2900.", size: 8 },
      ],
    ]);
    expect(made.footnotes.map(({ mark, text }) => [mark, text])).toEqual([["1", "See A/2900."]]);
    const marked = made.paragraphs.filter((p) => p.marks.length > 0).map((p) => p.opening && p.text.slice(0, 9));
    expect(marked).toEqual(["Convinced"]);
  });

  it("is none where what stands side by side is a list of short entries", async () => {
    const names = Array.from({ length: 10 }, (_, i) => `Lamp ${i + 1}`);
    const made = await read([
      [...HEAD, { x: 60, y: 120, text: "The General Assembly," }, ...column(LEFT, names), ...column(RIGHT, names)],
    ]);
    expect(made.paragraphs.map((p) => p.text).join(" ")).toMatch(/Lamp 1 (?:\| )?Lamp 1/u);
  });
});
