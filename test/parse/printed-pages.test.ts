/** Printed pages as programs set them, drawn line by line: what a PDF says of each line and nothing else. */
import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.js";
import { type Drawn, readDrawn } from "../support/drawn-pages.js";

/** A paragraph of two lines, the first of them set in. */
const paragraph = (first: string, second: string): Drawn[] => [{ text: first, left: 142 }, { text: second }];

/** A line of a footnote; the first `raised` letters are its mark. */
const note = (text: string, raised = 0): Drawn => ({
  text,
  left: 60,
  size: 8.5,
  raised: raised > 0 ? [{ start: 0, end: raised }] : [],
});

const HEAD: Drawn[] = [
  { text: "A/RES/63/901", left: 60 },
  { text: "63/901. Wells and cisterns in mountain villages", left: 60 },
  { text: "The General Assembly,", left: 142 },
];
const RECALLS = paragraph("Recalling its earlier resolutions on the wells of", "the high valleys,");
const NOTES = paragraph("Noting the survey of cisterns that was made in", "the lower valleys,");
const CALLS = paragraph("1. Calls upon villages to keep their wells in", "good order;");

const textOf = ({ paragraphs }: Resolution, id: string): string | undefined =>
  paragraphs.find((p) => p.id === id)?.text;

/** The head of a Chinese text, and lines of it; a full line ends at 550. */
const CHINESE_HEAD: Drawn[] = [
  { text: "A/RES/63/901", left: 60, right: 120 },
  { text: "63/901. 山村的水井和蓄水池", left: 60, right: 180 },
  { text: "大会，", left: 142 },
  { text: "回顾其以往关于高谷地区水井的各项决议，又回顾关于所有蓄水池的调查和各村对其水井的记录", left: 142 },
  { text: "以及各山谷的来文，", right: 206 },
];

describe("printed Chinese pages", () => {
  it("have a paragraph at their top where its first character had room on the page before", () => {
    const made = readDrawn(
      [
        ...CHINESE_HEAD,
        { text: "注意到各村所占份额不断增加，承认蓄水池的发展有助于加强高谷地区的供水和复原力以及", left: 142 },
        { text: "各村的水井，", right: 176 },
        { text: "认识到各村在山谷中对蓄水池所涉问题进行了审议，", left: 142, right: 505 },
      ],
      [
        { text: "表示注意到去年在低谷举行的关于水井的会议和关于蓄水池的会议以及各村就此通过的各项", left: 142 },
        { text: "决定，", right: 146 },
        { text: "1. 促请各村修缮水井；", left: 142, right: 250 },
      ],
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "PP3", "PP4", "OP1"]);
  });

  it("have lines inside a paragraph that end with the word for adopting", () => {
    const made = readDrawn([
      ...CHINESE_HEAD,
      { text: "注意到各村所占份额不断增加，承认蓄水池的发展有助于加强高谷地区的供水和复原力，", left: 142 },
      { text: "并在干旱时期缓解缺水的风险，同时注意到在发生干旱时，从低谷过度取水也可能通过" },
      { text: "水渠加剧脆弱性，", right: 196 },
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2"]);
  });

  it("have headings that begin with a body's name and are no formula", () => {
    const made = readDrawn([
      ...CHINESE_HEAD,
      { text: "注意到各村所占份额不断增加，承认蓄水池的发展有助于加强高谷地区的供水和复原力以及", left: 142 },
      { text: "各村的水井，", right: 176 },
      { text: "1. 促请各村修缮水井；", left: 142, right: 250 },
      { text: "大会第七十八届会议", left: 270, right: 360, bold: [{ start: 0, end: 9 }] },
      { text: "2. 决定在下一届会议上审议此事。", left: 142, right: 300 },
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1", "H1", "OP2"]);
  });
});

describe("printed pages", () => {
  it("have their paragraphs by the words where a word processor leaves no space between them", () => {
    const lines = [
      "A/RES/63/901",
      "63/901. Wells and cisterns in mountain villages",
      "The General Assembly,",
      "Recalling its earlier resolutions on the wells of the high valleys, and the",
      "survey of all cisterns,",
      "Noting with appreciation the survey of cisterns that was made in the lower",
      "valleys,",
      "1. Calls upon villages to keep their wells in good order, and to count what",
      "they have;",
      "2. Decides to consider the matter at its next session.",
    ];
    const made = readDrawn(lines.map((text) => ({ text, left: 72 })));
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1", "OP2"]);
  });

  it("have paragraphs of one line that end as far from the edge as they are set in, and are no heading", () => {
    const line = (text: string): Drawn => ({ text, left: 142, right: 524 });
    const short = [
      line("Aware of the rain in the high valleys,"),
      line("Mindful of the drought in the lower valleys,"),
    ];
    const made = readDrawn([...HEAD, ...RECALLS, ...NOTES, ...short, ...CALLS]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "PP3", "PP4", "OP1"]);
  });

  it("have a sign that the text goes on whose halves stand apart", () => {
    const made = readDrawn([...HEAD, ...RECALLS, { text: "...        /", left: 60 }], [...NOTES, ...CALLS]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1"]);
    expect(made.setAside).toContainEqual({ text: "...        /", why: "sign that the text goes on" });
  });

  it("have a paragraph at their top below one of a single full line, in Arabic", () => {
    const made = readDrawn(
      [
        { text: "S/RES/2901 (2031)", left: 60 },
        { text: "إن مجلس الأمن،", left: 142, right: 250 },
        { text: "إذ يشير إلى قراراته السابقة بشأن آبار الوديان العليا،", left: 142 },
        { text: "وإذ يحيط علما بالتقرير النهائي عن خزانات الوديان السفلى،", left: 142 },
      ],
      [
        { text: "وإذ يقرر أن حالة الآبار في الوديان لا تزال تبعث على القلق،", left: 142 },
        { text: "1 - يقرر أن ينظر في المسألة في جلسته المقبلة.", left: 142 },
      ],
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "PP3", "OP1"]);
  });

  it("have blanks to be filled in at the end of a line, which are no rule above notes", () => {
    const made = readDrawn([
      ...HEAD,
      ...RECALLS,
      ...paragraph("1. Recalls its resolution 63/___ of ________", "on the wells of the high valleys;"),
      { text: "__________", left: 60 },
      note("1 See A/63/12.", 1),
    ]);
    expect(textOf(made, "OP1")).toBe("Recalls its resolution 63/___ of ________ on the wells of the high valleys;");
    expect(made.setAside.map(({ text }) => text)).not.toContain("________");
  });

  it("have points whose label no gap parts from its text", () => {
    const points = [
      { text: "(a)To clean their wells in", left: 168 },
      { text: "the spring of every year;" },
      { text: "(b)To cover their cisterns;", left: 168 },
    ];
    const made = readDrawn([
      ...HEAD,
      ...RECALLS,
      ...NOTES,
      ...paragraph("1. Calls upon villages that lie in", "the valleys:"),
      ...points,
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1", "OP1(a)", "OP1(b)"]);
    expect(textOf(made, "OP1(b)")).toBe("To cover their cisterns;");
  });

  it("have notes that go on from the page before, above the next mark", () => {
    const marked = (lines: Drawn[], at: number): Drawn[] =>
      lines.map((line, i) => (i === 0 ? { ...line, raised: [{ start: at, end: at + 1 }] } : line));
    const made = readDrawn(
      [
        ...HEAD,
        ...RECALLS,
        ...marked(paragraph("Noting the survey1 of cisterns that was made in", "the lower valleys,"), 17),
        note("1 Report of the seventh mission to the wells of the high valleys and their", 1),
      ],
      [
        ...RECALLS,
        ...marked(paragraph("Noting the atlas2 of cisterns that was drawn in", "the lower valleys,"), 16),
        note("cisterns, with annexes, part one."),
        note("2 Atlas of cisterns, part two.", 1),
      ],
    );
    expect(made.footnotes.map((n) => n.text)).toEqual([
      "Report of the seventh mission to the wells of the high valleys and their cisterns, with annexes, part one.",
      "Atlas of cisterns, part two.",
    ]);
    expect(textOf(made, "PP4")).toBe("Noting the atlas of cisterns that was drawn in the lower valleys,");
  });

  it("have a mark that stands alone where the line before had no room for it", () => {
    const made = readDrawn([
      ...HEAD,
      ...RECALLS,
      { text: "1", size: 5.8 },
      ...NOTES,
      note("1 Report of the seventh mission.", 1),
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2"]);
    expect(textOf(made, "PP1")).toBe("Recalling its earlier resolutions on the wells of the high valleys,");
    expect(made.paragraphs[1]?.marks).toEqual([{ at: textOf(made, "PP1")?.length, note: "FN1" }]);
  });

  it("repeat the title beside the symbol, with no gap between them", () => {
    const made = readDrawn(
      [...HEAD, ...RECALLS, ...NOTES, { text: "Noting also the atlas of cisterns that was drawn in", left: 142 }],
      [
        { text: "A/RES/63/901Wells and cisterns in", left: 60, size: 8.5 },
        { text: "mountain villages", left: 60, size: 8.5 },
        { text: "the lower valleys," },
        ...CALLS,
      ],
    );
    expect(textOf(made, "PP3")).toBe("Noting also the atlas of cisterns that was drawn in the lower valleys,");
    expect(made.setAside.map((f) => f.text)).toEqual(
      expect.arrayContaining(["A/RES/63/901Wells and cisterns in", "mountain villages"]),
    );
  });

  it("keep in the preamble what ends with a semicolon before a paragraph that ends with a comma", () => {
    const made = readDrawn([
      ...HEAD,
      ...paragraph("Recalling its earlier resolutions on the wells of", "the high valleys;"),
      ...NOTES,
      ...CALLS,
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1"]);
  });

  it("have lines that begin with a body's name and are no formula", () => {
    const made = readDrawn([
      ...HEAD,
      ...RECALLS,
      ...paragraph("Noting the survey of cisterns that was made for", "the lower valleys, and the appeal that"),
      { text: "The General Assembly made in its time" },
      { text: "to all villages," },
      ...CALLS,
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1"]);
  });

  it("are measured by the lines of the text, not by smaller ones among them", () => {
    const made = readDrawn([
      ...HEAD,
      ...RECALLS,
      note("left over from a table"),
      note("and in small letters,"),
      ...NOTES,
      ...CALLS,
    ]);
    expect(textOf(made, "OP1")).toBe("Calls upon villages to keep their wells in good order;");
    expect(made.paragraphs.some((p) => p.kind === "heading")).toBe(false);
  });

  it("have centred headings of more than one line, whatever stands in the middle of the page", () => {
    const bold = (text: string, left: number, right: number): Drawn => {
      return { text, left, right, bold: [{ start: 0, end: text.length }] };
    };
    const heading = [
      bold("Prevention of the theft of lamps from harbours, and of the lamp oil", 83, 529),
      bold("of villages", 260, 352),
    ];
    const made = readDrawn([...HEAD, ...RECALLS, ...NOTES, { text: " " }, ...heading, { text: " " }, ...CALLS]);
    expect(textOf(made, "H1")).toBe("Prevention of the theft of lamps from harbours, and of the lamp oil of villages");
  });

  it("have a paragraph of one line at their top, below another at their foot", () => {
    const made = readDrawn(
      [...HEAD, ...RECALLS, ...NOTES, { text: "Noting the atlas of cisterns,", left: 142, right: 300 }],
      [{ text: "Acting with care,", left: 142, right: 240 }, ...CALLS],
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "PP3", "PP4", "OP1"]);
  });

  it("have lines with raised marks a little further down, inside a paragraph", () => {
    const drawn = [
      ...HEAD,
      ...RECALLS,
      ...paragraph("Noting the survey of cisterns that was made in", "the lower valleys1 and the higher ones,"),
      ...CALLS,
      note("1 Report of the seventh mission.", 1),
    ];
    const raised = drawn.map((line) =>
      /valleys1/u.test(line.text) ? { ...line, raised: [{ start: 17, end: 18 }] } : line,
    );
    let top = 100;
    const spaced = raised.map((line, i) => {
      const begins = i > 0 && line.left !== undefined;
      top += begins ? 23 : /valleys1/u.test(line.text) ? 15 : 11.5;
      return { ...line, top };
    });
    const made = readDrawn(spaced);
    expect(textOf(made, "PP2")).toBe(
      "Noting the survey of cisterns that was made in the lower valleys and the higher ones,",
    );
  });

  it("have lines stretched to the edge, whose wide gaps stand below each other by chance and part no columns", () => {
    const [width, gap] = [90, 24];
    const stretched = (text: string): Drawn => {
      const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }, i) => {
        const left = 116 + i * (width + gap);
        return { start: index, end: index + word.length, left, right: left + width };
      });
      return { text, words };
    };
    const made = readDrawn(
      [
        ...HEAD,
        ...RECALLS,
        { text: "Noting the survey of cisterns that was made under the", left: 142 },
        stretched("intergovernmental understanding concerning neighbourhoods"),
        stretched("notwithstanding administrative responsibilities elsewhere"),
        stretched("internationally acknowledged representatives everywhere"),
        { text: "in the valleys,", right: 200 },
        ...CALLS,
      ].map((line) => ("words" in line ? line : { ...line, words: [] })),
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1"]);
  });

  it("have a note that goes on behind an abbreviation at the end of its line", () => {
    const marked = RECALLS.map((line, i) =>
      i === 1 ? { text: "the high valleys,1", raised: [{ start: 17, end: 18 }] } : line,
    );
    const made = readDrawn(
      [...HEAD, ...marked, note("1 Official Records of the Wells, Supplement No. 24 of the high valleys, sect.", 1)],
      [...NOTES, ...CALLS, note("B, para. 31.")],
    );
    expect(made.footnotes.map((n) => n.text)).toEqual([
      "Official Records of the Wells, Supplement No. 24 of the high valleys, sect. B, para. 31.",
    ]);
  });

  it("have the printer's note beside the job number", () => {
    const made = readDrawn([
      ...HEAD,
      ...RECALLS,
      ...NOTES,
      ...CALLS,
      { text: "35-15612 (E)    031035    Please recycle", left: 60, size: 8.5 },
    ]);
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1"]);
    expect(made.setAside.map((f) => f.why)).toEqual(["job number and the like"]);
  });

  it("have a paragraph at their top below one of a single full line", () => {
    const made = readDrawn(
      [
        ...HEAD,
        ...RECALLS,
        ...NOTES,
        { text: "Noting also the cisterns of the lower valleys, of the high ones and of the islands,", left: 142 },
      ],
      [{ text: "Recalling further its decisions on the keepers of", left: 142 }, { text: "these cisterns," }, ...CALLS],
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "PP3", "PP4", "OP1"]);
  });

  it("have beside the job number the page's number in the print that they were made from", () => {
    const made = readDrawn(
      [...HEAD, ...RECALLS, ...NOTES, ...CALLS],
      [
        { text: "35-15612 7/9", left: 60, size: 8.5 },
        { text: "35-15612 )E( 031035", left: 60, size: 8.5 },
      ],
    );
    expect(made.setAside.map((f) => f.text)).toEqual(["35-15612 7/9", "35-15612 )E( 031035"]);
  });

  it("have headings that go on in the middle of a second line", () => {
    const page = [
      ...HEAD,
      ...RECALLS,
      { text: "Wells, cisterns and springs of the high valleys, those of the lower valleys and -" },
      { text: "Their keepers", left: 290, right: 376 },
      ...CALLS,
    ];
    // As browsers set them, with space around headings.
    const set = page.map((line, i) => ({ ...line, top: 100 + i * 14 + (i > 4 ? 10 : 0) + (i > 6 ? 10 : 0) }));
    expect(readDrawn(set).paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "H1", "OP1"]);
  });

  it("list notes below the adoption line that a typewriter marked in the text", () => {
    const made = readDrawn(
      [...HEAD, ...paragraph("Recalling its earlier resolutions on the wells of", "the high valleys, 1"), ...NOTES],
      [
        ...paragraph("1. Calls upon villages to keep their wells in", "good order."),
        { text: "60th plenary meeting" },
        { text: "2 December 2035" },
        { text: "1 See the report of the seventh mission." },
      ],
    );
    expect(made.footnotes.map((n) => n.text)).toEqual(["See the report of the seventh mission."]);
    expect(made.paragraphs[1]?.marks).toEqual([{ at: textOf(made, "PP1")?.length, note: "FN1" }]);
  });

  it("begin a paragraph small at the top of a page where the preamble's paragraphs do, in Russian", () => {
    const made = readDrawn(
      [
        { text: "63/206. Колодцы горных деревень" },
        { text: "Генеральная Ассамблея," },
        { text: "ссылаясь на свои прежние резолюции о колодцах горных деревень," },
        { text: "отмечая доклад о цистернах, который был представлен деревнями," },
      ].map((line, i) => ({ ...line, top: 100 + i * 28 })),
      [
        { text: "признавая, что колодцы следует содержать в чистоте и впредь всем", top: 100 },
        { text: "деревням," },
        { text: "1. призывает деревни содержать свои колодцы в порядке;", top: 142 },
        { text: "2. постановляет рассмотреть этот вопрос на следующей сессии.", top: 170 },
      ],
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "PP3", "OP1", "OP2"]);
  });

  it("have a page's name set aside where pages were broken anew", () => {
    const made = readDrawn(
      [...HEAD, ...RECALLS],
      [{ text: "/..." }],
      [{ text: "A/RES/63/901", left: 60 }, { text: "Page 2", left: 60 }, ...NOTES, ...CALLS],
    );
    expect(made.paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "PP2", "OP1"]);
    expect(made.setAside.map((f) => f.text)).toContain("Page 2");
  });

  it("list notes that go on over the next page", () => {
    const made = readDrawn(
      [...HEAD, ...paragraph("Recalling its earlier resolutions on the wells of", "the high valleys, 1"), ...NOTES],
      [
        ...paragraph("1. Calls upon villages to keep their wells in", "good order, 2 and covered."),
        { text: "60th plenary meeting" },
        { text: "2 December 2035" },
        { text: "1 See the report of the seventh mission." },
      ],
      [{ text: "2 Ibid., paragraph 4." }],
    );
    expect(made.footnotes.map((n) => n.text)).toEqual([
      "See the report of the seventh mission.",
      "Ibid., paragraph 4.",
    ]);
    expect(made.paragraphs.map((p) => p.marks.length)).toEqual([0, 1, 0, 1]);
  });
});
