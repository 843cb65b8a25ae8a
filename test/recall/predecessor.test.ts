/** Which resolution a text follows, and when none is named. */
import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.js";
import { citations } from "../../src/recall/citations.js";
import type { Held } from "../../src/recall/held.js";
import { findPredecessor, type Search } from "../../src/recall/predecessor.js";
import { paragraph, resolution } from "../support/resolutions.js";

const TITLE = "Lighthouses and the safety of navigation";

const BODY = [
  "Emphasizing the importance of the continued and full operation of all lighthouses on rocky coasts,",
  "Welcoming the efforts of keepers to submit, on a voluntary basis, national reports on the state of their lamps,",
  "Calls upon all States to keep their lamps clean, to trim the wicks and to report to the Secretary-General;",
  "Requests the Secretary-General to report to the General Assembly at its next session on the lamps of the world;",
];

/** A text of the lighthouse series: its recall, then the paragraphs that hardly change from year to year. */
function lighthouse(symbol: string | null, recall: string, given: Partial<Resolution> = {}): Resolution {
  const preamble = [recall, ...BODY.slice(0, 2)].map((text, i) =>
    paragraph(`PP${i + 1}`, text, { kind: "preambular", opening: { start: 0, end: text.indexOf(" ") } }),
  );
  const operative = BODY.slice(2).map((text, i) => paragraph(`OP${i + 1}`, text));
  return resolution({ symbol, title: TITLE, paragraphs: [...preamble, ...operative], ...given });
}

const unlike = (symbol: string, title: string): Resolution =>
  resolution({
    symbol,
    title,
    paragraphs: [
      paragraph("OP1", "Decides that the price of herring shall be set by those who catch it and by nobody else;"),
    ],
  });

async function search(text: Resolution, library: readonly Resolution[]): Promise<Search<Held>> {
  const held = library.map((r, i) => ({
    symbol: r.symbol ?? "",
    title: r.title,
    language: r.language,
    file: `${i}.${r.language}.txt`,
  }));
  const read = (wanted: Held): Promise<Resolution | null> => Promise.resolve(library[held.indexOf(wanted)] ?? null);
  return findPredecessor(text, citations(text), held, read);
}

const NEW = lighthouse(
  "A/RES/64/50",
  "Recalling its resolution 63/72 of 2 December 2008, as well as all previous resolutions on lighthouses, including resolution 56/24 V of 24 December 2001,",
);
const OLD = lighthouse("A/RES/63/72", "Recalling its resolution 62/47 of 5 December 2007,");

describe("the words of a text alone", () => {
  it("name the most recent resolution of the first recall", async () => {
    const { predecessor, taken } = await search(NEW, []);
    expect(predecessor).toMatchObject({ symbol: "A/RES/63/72", file: null, instead: null });
    expect(predecessor?.reason).toContain("is cited in PP1");
    expect(taken).toBeNull();
  });

  it.each([
    ["S/RES/2117 (2013)", "Recalling its resolution 2106 (2013) of 24 June 2013,", "S/RES/2106 (2013)"],
    ["S/2013/570", "Recalling its resolution 2046 (2012) of 2 May 2012,", "S/RES/2046 (2012)"],
    ["A/HRC/RES/51/5", "Recalling its resolution 45/10 of 6 October 2020,", "A/HRC/RES/45/10"],
    ["A/HRC/51/L.5", "Recalling Human Rights Council resolution 48/3 of 7 October 2021,", "A/HRC/RES/48/3"],
    ["E/RES/2023/32", "Recalling its resolution 2022/29 of 22 July 2022,", "E/RES/2022/29"],
  ])("name that of a council too: %s", async (symbol, recall, before) => {
    const { predecessor } = await search(lighthouse(symbol, recall), []);
    expect(predecessor).toMatchObject({ symbol: before });
  });

  it("and the text of a council beside a draft of its own", async () => {
    const draft = lighthouse("A/HRC/51/L.5", "Recalling all its resolutions on lighthouses,");
    const older = lighthouse("A/HRC/RES/48/3", "Recalling all its resolutions on lighthouses,");
    const other = lighthouse("A/RES/75/3", "Recalling all its resolutions on lighthouses,");
    expect((await search(draft, [other, older])).predecessor).toMatchObject({ symbol: "A/HRC/RES/48/3" });
  });

  it("give each part of the evidence its name", async () => {
    const { candidates } = await search(NEW, []);
    const parts = candidates[0]?.evidence.map((part) => part.name);
    expect(parts).toEqual(expect.arrayContaining(["recalled", "recent", "series"]));
    expect(candidates.map((c) => c.symbol)).toEqual(["A/RES/63/72", "A/RES/56/24 V"]);
  });

  it("believe a text that says which was the most recent one", async () => {
    const text = lighthouse(
      "A/RES/64/50",
      "Recalling its resolution 61/66 and its previous resolutions, the most recent of which was resolution 62/47,",
    );
    const { predecessor } = await search(text, []);
    expect(predecessor?.symbol).toBe("A/RES/62/47");
    expect(predecessor?.reason).toContain("most recent");
  });

  it("go by the session for which the text puts itself on the agenda", async () => {
    const recall = "Recalling its resolution 62/47 of 5 December 2007 and its resolution 61/66 of 6 December 2006,";
    const yearly = lighthouse("A/RES/64/50", recall);
    const agenda = paragraph(
      "OP9",
      "Decides to include the item in the provisional agenda of its sixty-seventh session.",
    );
    const text = { ...yearly, paragraphs: [...yearly.paragraphs, agenda] };
    const partsOf = ({ candidates }: Search<Held>, symbol: string): string[] =>
      candidates.find((c) => c.symbol === symbol)?.evidence.map((part) => part.name) ?? [];
    expect(partsOf(await search(text, []), "A/RES/61/66")).toContain("agenda");
    expect(partsOf(await search(text, []), "A/RES/62/47")).not.toContain("agenda");
    expect(partsOf(await search(yearly, []), "A/RES/61/66")).not.toContain("agenda");
  });

  it("never name a decision, another body's resolution, a later one or the text itself", async () => {
    const text = lighthouse(
      "A/RES/64/50",
      "Recalling its resolution 64/50, its decision 63/519, Security Council resolution 1540 (2004) and resolution 65/1,",
    );
    const { predecessor, candidates } = await search(text, []);
    expect(candidates).toEqual([]);
    expect(predecessor).toBeNull();
  });

  it("name nothing where all they cite is old", async () => {
    const text = lighthouse("A/RES/64/50", "Stressing what it said, without naming it, long before resolution 31/5,");
    expect((await search(text, [])).predecessor).toBeNull();
  });
});

describe("a library", () => {
  it("confirms what the text says by title and likeness", async () => {
    const { predecessor, taken } = await search(NEW, [unlike("A/RES/63/1", "Herring"), OLD, NEW]);
    expect(predecessor).toMatchObject({ symbol: "A/RES/63/72", file: "1.en.txt", language: "en" });
    expect(predecessor?.reason).toMatch(/bears the same title and shares \d+ % of its wording/u);
    expect(predecessor?.confidence).toBeGreaterThan(0.8);
    expect(taken?.resolution).toBe(OLD);
  });

  it("has the text that is not cited, where title and wording are the same, and says so", async () => {
    const silent = lighthouse("A/RES/64/50", "Recalling all its previous resolutions on the subject,");
    const { predecessor } = await search(silent, [OLD, unlike("A/RES/63/1", "Herring")]);
    expect(predecessor?.symbol).toBe("A/RES/63/72");
    expect(predecessor?.reason).toContain("though the text does not cite it");
  });

  it("prefers the most recent text of a series", async () => {
    const silent = lighthouse("A/RES/64/50", "Recalling all its previous resolutions on the subject,");
    const older = lighthouse("A/RES/61/66", "Recalling its resolution 60/81,");
    expect((await search(silent, [older, OLD])).predecessor?.symbol).toBe("A/RES/63/72");
  });

  it("says which one the text recalls where only an older one of the series is at hand", async () => {
    const older = lighthouse("A/RES/61/66", "Recalling its resolution 60/81,");
    const { predecessor } = await search(NEW, [older]);
    expect(predecessor).toMatchObject({ symbol: "A/RES/61/66", instead: "A/RES/63/72" });
    expect(predecessor?.reason).toContain("the text itself recalls A/RES/63/72, which is not at hand");
    expect(predecessor?.confidence).toBeLessThanOrEqual(0.5);
  });

  it("is not believed where it holds a cited text on quite another matter", async () => {
    const text = lighthouse(
      "A/RES/64/50",
      "Recalling its resolution 63/72 and its resolution 63/1 of 15 September 2008,",
    );
    const { predecessor, taken } = await search(text, [unlike("A/RES/63/1", "Herring")]);
    expect(taken).toBeNull();
    expect(predecessor?.symbol).not.toBe("A/RES/63/1");
  });

  it("is given, and what it shares is told, where the text names it first of all but takes the matter up anew", async () => {
    const { predecessor, taken } = await search(NEW, [unlike("A/RES/63/72", "Herring")]);
    expect(predecessor).toMatchObject({ symbol: "A/RES/63/72", file: "0.en.txt" });
    expect(predecessor?.reason).toMatch(/is cited in PP1 .*shares 0 % of its wording/u);
    expect(predecessor?.confidence).toBeLessThanOrEqual(0.5);
    expect(taken?.resolution.title).toBe("Herring");
  });

  it("is never asked for a later text of the same title, nor for the text itself", async () => {
    const later = lighthouse("A/RES/65/64", "Recalling its resolution 64/50,");
    const draft = lighthouse(null, "Recalling its resolution 63/72 of 2 December 2008,");
    expect((await search(NEW, [NEW, later])).taken).toBeNull();
    expect((await search(draft, [later, OLD])).predecessor?.symbol).toBe("A/RES/63/72");
  });

  it("gives the text in the same language where there are several", async () => {
    const russian = lighthouse("A/RES/63/72", "Recalling its resolution 62/47,", { language: "ru", title: "Маяки" });
    const { predecessor } = await search(NEW, [russian, OLD]);
    expect(predecessor).toMatchObject({ file: "1.en.txt", language: "en" });
  });

  it("gives another language's text where that is all there is, by the words alone", async () => {
    const russian = lighthouse("A/RES/63/72", "Recalling its resolution 62/47,", { language: "ru", title: "Маяки" });
    const { predecessor } = await search(NEW, [russian]);
    expect(predecessor).toMatchObject({ symbol: "A/RES/63/72", language: "ru" });
    expect(predecessor?.reason).not.toContain("wording");
  });

  it("is asked for the next file where one is not what the index said", async () => {
    const text = NEW;
    const held: Held[] = ["gone.txt", "there.txt"].map((file) => ({
      symbol: "A/RES/63/72",
      title: TITLE,
      language: "en",
      file,
    }));
    const take = (wanted: Held): Promise<Resolution | null> => Promise.resolve(wanted.file === "gone.txt" ? null : OLD);
    const { predecessor } = await findPredecessor(text, citations(text), held, take);
    expect(predecessor?.file).toBe("there.txt");
  });
});

describe("texts of a series that are not all at hand", () => {
  const text = lighthouse(
    "A/RES/64/50",
    "Recalling its resolutions 62/47 of 5 December 2007 and 63/72 of 2 December 2008 on lighthouses,",
  );

  it("tell that a later one of the list is missing", async () => {
    const older = lighthouse("A/RES/62/47", "Recalling its resolution 61/66 of 6 December 2006,");
    const { predecessor } = await search(text, [older]);
    expect(predecessor).toMatchObject({ symbol: "A/RES/62/47", instead: "A/RES/63/72" });
    expect(predecessor?.reason).toContain("the text itself recalls A/RES/63/72, which is not at hand");
  });

  it("may be held with all their parts in one document", async () => {
    const parts = lighthouse("A/RES/64/50", "Recalling its resolutions 63/72 A and 63/72 B of 2 December 2008,");
    const { predecessor } = await search(parts, [OLD]);
    expect(predecessor).toMatchObject({ symbol: "A/RES/63/72", file: "0.en.txt", instead: null });
    expect(predecessor?.reason).toContain("is cited in PP1");
  });
});
