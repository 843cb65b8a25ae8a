/** The series of a library: how often they come back, and where they are missing. */
import { describe, expect, it } from "vitest";
import { type Series, type SeriesInput, seriesOfAll } from "../../src/batch/series.js";

const member = (session: number) => ({ symbol: `A/RES/${session}/1`, session, file: `${session}.xml` });

/** Texts of one series; each compared with the one before it in the list, which says what it follows itself. */
function series(...texts: readonly { session: number; follows?: number | null; agenda?: number }[]): Series[] {
  const inputs = texts.map(({ session, follows, agenda = null }, i): SeriesInput => {
    const before = texts[i - 1];
    const named = follows === undefined ? (before?.session ?? null) : follows;
    return {
      language: "en",
      new: member(session),
      old: before ? member(before.session) : null,
      follows: named === null ? null : { symbol: `A/RES/${named}/1`, session: named },
      agenda,
    };
  });
  return seriesOfAll(inputs);
}

describe("a series", () => {
  it("comes back as often as its texts do", () => {
    expect(series({ session: 70 }, { session: 73 }, { session: 76 }).map((s) => s.every)).toEqual([3, 3, 3]);
    expect(series({ session: 70 }, { session: 71 })[1]).toMatchObject({
      every: 1,
      place: 2,
      length: 2,
      continued: false,
    });
  });

  it("comes back as its agenda says where the texts do not tell", () => {
    expect(series({ session: 76, follows: 74, agenda: 2 })[0]).toMatchObject({ kind: "recurring", every: 2, apart: 2 });
    expect(series({ session: 76, agenda: 1 })[0]).toMatchObject({ kind: "first", every: 1, apart: null });
  });

  it("has gaps where one is due and none at hand", () => {
    const texts = series({ session: 70 }, { session: 71 }, { session: 72 }, { session: 75 });
    expect(texts.map((s) => s.missing)).toEqual([[], [], [], [73, 74]]);
  });

  it("has a gap where a text follows one that is not at hand", () => {
    expect(series({ session: 70 }, { session: 75, follows: 74 })[1]).toMatchObject({
      apart: 1,
      missing: expect.arrayContaining([74]),
    });
  });

  it("begins with the oldest that is known of it", () => {
    expect(series({ session: 70, follows: 69 }, { session: 71 })[1]?.begins).toBe("A/RES/69/1");
    expect(series({ session: 70 })[0]).toMatchObject({ begins: "A/RES/70/1", kind: "first", every: null });
  });

  it("that leads in a circle ends", () => {
    const a = { ...member(70), file: "a.xml" };
    const b = { ...member(71), file: "b.xml" };
    const follows = (symbol: string) => ({ symbol, session: null });
    const inputs: SeriesInput[] = [
      { language: "en", new: a, old: b, follows: follows("A/RES/71/1"), agenda: null },
      { language: "en", new: b, old: a, follows: follows("A/RES/70/1"), agenda: null },
    ];
    expect(seriesOfAll(inputs).map((s) => s.length)).toEqual([expect.any(Number), expect.any(Number)]);
  });
});
