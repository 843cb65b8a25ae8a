/** Symbols in every customary writing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalSymbol,
  compareSymbols,
  parseSymbol,
  regularSession,
  sessionOfDate,
  sessionOfSymbol,
  symbolText,
} from "../../src/model/symbol.js";

describe("canonicalSymbol", () => {
  it.each([
    ["A/RES/64/50", "A/RES/64/50"],
    ["a/res/64/50", "A/RES/64/50"],
    ["RES/64/50", "A/RES/64/50"],
    ["64/50", "A/RES/64/50"],
    ["resolution 64/50", "A/RES/64/50"],
    ["64/50.", "A/RES/64/50"],
    [" 64 / 50 ", "A/RES/64/50"],
    ["６４/５０", "A/RES/64/50"],
    ["56/24 V", "A/RES/56/24 V"],
    ["A/RES/56/24[V]", "A/RES/56/24 V"],
    ["S/RES/2117 (2013)", "S/RES/2117 (2013)"],
    ["S/RES/2117(2013)", "S/RES/2117 (2013)"],
    ["2117 (2013)", "S/RES/2117 (2013)"],
    ["E/RES/2023/32", "E/RES/2023/32"],
    ["2023/32", "E/RES/2023/32"],
    ["A/HRC/RES/54/1", "A/HRC/RES/54/1"],
    ["A/HRC/RES/S-32/1", "A/HRC/RES/S-32/1"],
    ["S-32/1", "A/RES/S-32/1"],
    ["ES‑10/15", "A/RES/ES-10/15"],
    ["217 A (III)", "A/RES/217 A (III)"],
    ["A/RES/217(III)", "A/RES/217 (III)"],
    ["A/RES/217(III)[A]", "A/RES/217 A (III)"],
    ["3201 (S-VI)", "A/RES/3201 (S-VI)"],
    ["60/519", "A/DEC/60/519"],
    ["decision 60/519", "A/DEC/60/519"],
    ["A/DEC/60/519", "A/DEC/60/519"],
    ["CSW 51/2", "CSW 51/2"],
  ])("reads %s as %s", (written, canonical) => {
    expect(canonicalSymbol(written)).toBe(canonical);
  });

  it.each([
    "",
    "hello",
    "64-50",
    "A/78/400",
    "A/C.1/64/L.42",
    "A/CONF.192/15",
    "64/0",
    "64/50/Add.1",
    "samples/64-50.zh.txt",
  ])("knows that %j is no symbol of a resolution", (written) => {
    expect(canonicalSymbol(written)).toBeNull();
  });

  it("gives back what it gave", () => {
    const session = fc.oneof(
      fc.integer({ min: 31, max: 120 }).map(String),
      fc.integer({ min: 1, max: 30 }).map((n) => `S-${n}`),
    );
    fc.assert(
      fc.property(session, fc.integer({ min: 1, max: 400 }), fc.constantFrom("", " A", " V"), (s, number, letter) => {
        const canonical = canonicalSymbol(`${s}/${number}${letter}`);
        expect(canonical).toBe(`A/RES/${s}/${number}${letter}`);
        expect(canonicalSymbol(canonical ?? "")).toBe(canonical);
      }),
      { seed: 7 },
    );
  });
});

describe("the order of symbols", () => {
  const order = (a: string, b: string): number => {
    const [one, other] = [parseSymbol(a), parseSymbol(b)];
    return one && other ? Math.sign(compareSymbols(one, other)) : Number.NaN;
  };

  it.each([
    ["63/72", "64/50", -1],
    ["64/50", "64/49", 1],
    ["1514 (XV)", "31/1", -1],
    ["1540 (2004)", "2117 (2013)", -1],
    ["64/50", "A/RES/64/50", 0],
    ["64/50", "2117 (2013)", Number.NaN],
    ["S-32/1", "64/50", Number.NaN],
  ])("%s and %s", (a, b, expected) => {
    expect(order(a, b)).toBe(expected);
  });
});

describe("sessions", () => {
  it("reads the Roman ones", () => {
    expect(regularSession(parseSymbol("217 A (III)") ?? expect.fail())).toBe(3);
  });

  it("knows which one a date falls into", () => {
    expect(sessionOfDate("2009-12-02")).toBe(64);
    expect(sessionOfDate("2009-09-01")).toBe(63);
  });

  it("has none for other bodies and special sessions", () => {
    for (const written of ["2117 (2013)", "S-32/1", "A/HRC/RES/54/1"]) {
      expect(regularSession(parseSymbol(written) ?? expect.fail())).toBeNull();
    }
  });

  it("keeps what a symbol states", () => {
    expect(symbolText({ body: "ECOSOC", kind: "decision", session: "2023", number: 5, letter: "" })).toBe(
      "E/DEC/2023/5",
    );
  });
});

describe("the session of the Assembly that goes with a symbol", () => {
  it.each([
    ["A/RES/64/50", 64],
    ["S/RES/2117 (2013)", 68],
    ["E/RES/2023/32", 78],
    ["A/HRC/RES/1/1", 61],
    ["A/HRC/RES/51/5", 77],
    ["A/HRC/RES/S-32/1", null],
  ])("%s", (written, session) => {
    expect(sessionOfSymbol(parseSymbol(written) ?? expect.fail())).toBe(session);
  });
});
