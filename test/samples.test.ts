/** The main job on the two texts of `samples/`: what a reader with both before them would say. */
import { describe, expect, it } from "vitest";
import { compare } from "../src/compare.js";
import type { Resolution } from "../src/model/resolution.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/load.js";
import { expectRoundTrip } from "./support/round-trip.js";
import { SAMPLE_NEW, SAMPLE_OLD } from "./support/samples.js";

const before = parse(await read(SAMPLE_OLD));
const after = parse(await read(SAMPLE_NEW));
const count = (text: Resolution, kind: string): number => text.paragraphs.filter((p) => p.kind === kind).length;

describe("the sample texts", () => {
  it("parse to the structure they have", () => {
    expect(after).toMatchObject({
      symbol: "A/RES/64/50",
      title: "小武器和轻武器非法贸易的各方面问题",
      language: "zh",
      adoption: { date: "2009-12-02", meeting: 55 },
      warnings: [],
    });
    expect([count(after, "preambular"), count(after, "operative"), after.footnotes.length]).toEqual([16, 25, 5]);
    expect(before).toMatchObject({ symbol: "A/RES/63/72", language: "zh", warnings: [] });
    expect([count(before, "preambular"), count(before, "operative"), before.footnotes.length]).toEqual([15, 19, 5]);
  });

  it("join broken lines without inventing or losing a space", () => {
    const text = (id: string) => after.paragraphs.find((p) => p.id === id)?.text;
    expect(text("PP1")).toBe(
      "回顾其 2008 年 12 月 2 日第 63/72 号决议及以往所有题为“小武器和轻武器非法贸易的各方面问题”的决议，包括 2001 年 12 月 24 日第 56/24 V 号决议，",
    );
    expect(text("OP6")).toContain("于2010 年 6月 14 日至 18日在纽约");
  });

  it("link as a careful reader links them", () => {
    const comparison = compare(before, after);
    expectRoundTrip(comparison);
    const links = comparison.entries
      .filter((e) => e.old.length > 0 && e.new.length > 0)
      .map((e) => `${e.old.join("+")}>${e.new.join("+")}${e.moved ? " moved" : ""}`);
    // Readers differ on PP14>PP6, the last meeting and the next one's Chair: nothing but the usual words is in both.
    expect(links).toEqual([
      "F>F",
      ...["PP1>PP1", "PP2>PP2", "PP3>PP3", "PP4>PP4", "PP5>PP5", "PP6>PP7", "PP7>PP8", "PP8>PP9", "PP9>PP10"],
      ...["PP10>PP11", "PP11>PP13", "PP12>PP14", "PP13>PP15", "PP15>PP16"],
      ...["OP1>OP1", "OP2>OP2", "OP3>OP3", "OP4>OP4", "OP5>OP5", "OP6>OP6", "OP7>OP7", "OP9>OP10"],
      ...["OP8>OP12 moved", "OP10>OP13", "OP13>OP15", "OP14>OP16", "OP15>OP17", "OP11>OP18 moved"],
      ...["OP16>OP20", "OP17>OP23", "OP18>OP24", "OP19>OP25"],
    ]);
  });
});
