import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/language/languages.js";
import type { Comparison, Entry } from "../../../src/model/comparison.js";
import type { Paragraph, Resolution } from "../../../src/model/resolution.js";
import { docxRedline } from "../../../src/report/docx/redline.js";
import { words } from "../../../src/words/words.js";
import { expectBothTexts } from "../../support/both-texts.js";
import { comparison, entry, footnotes, paragraph, resolution } from "../../support/resolutions.js";
import { settled } from "../../support/tracked.js";

const documentOf = (made: Comparison): string =>
  strFromU8(unzipSync(docxRedline(made))["word/document.xml"] as Uint8Array);

/** Compares texts whose paragraphs are linked as the pairs of indices say; all others are added or removed. */
function linked(
  old: readonly Paragraph[],
  after: readonly Paragraph[],
  links: readonly (readonly [number[], number[]])[],
  moved: readonly number[] = [],
) {
  const at = (list: readonly Paragraph[], indices: readonly number[]) => indices.map((i) => list[i] as Paragraph);
  const entries: Entry[] = links.map(([a, b], n) => {
    const was = at(old, a);
    const now = at(after, b);
    return entry(
      was.map((p) => p.id),
      now.map((p) => p.id),
      words(was, now, { language: LANGUAGES.en }).segments,
      { moved: moved.includes(n) },
    );
  });
  const left = (list: readonly Paragraph[], side: 0 | 1) =>
    list.filter((_, i) => !links.some((link) => link[side].includes(i)));
  return [...entries, ...left(old, 0).map((p) => entry([p.id], [])), ...left(after, 1).map((p) => entry([], [p.id]))];
}

const list = (...texts: string[]) => texts.map((text, i) => paragraph(`OP${i + 1}`, text, { label: `${i + 1}.` }));

describe("a Word redline", () => {
  it("gives both texts back where a paragraph is split, with the labels of each", () => {
    const old = list("Calls upon States to act; and to report;");
    const after = list("Calls upon States to act;", "Also calls upon them to report;");
    const made = comparison(
      resolution({ paragraphs: old }),
      resolution({ paragraphs: after }),
      linked(old, after, [[[0], [0, 1]]]),
    );
    expectBothTexts(made);
    expect(settled(docxRedline(made), "accept").body).toEqual([
      "1.\tCalls upon States to act;",
      "2.\tAlso calls upon them to report;",
    ]);
  });

  it("gives both texts back where scattered paragraphs are merged", () => {
    const old = list("Urges restraint;", "Thanks the Chair;", "Urges patience;");
    const after = list("Urges restraint and patience;", "Thanks the Chair;");
    expectBothTexts(
      comparison(
        resolution({ paragraphs: old }),
        resolution({ paragraphs: after }),
        linked(old, after, [
          [[0, 2], [0]],
          [[1], [1]],
        ]),
      ),
    );
  });

  it("marks a move as Word does, with its changes of words at both ends", () => {
    const old = list("Welcomes the first report;", "Decides to meet;", "Requests more;");
    const after = list("Decides to meet;", "Requests more;", "Welcomes the second report;");
    const made = comparison(
      resolution({ paragraphs: old }),
      resolution({ paragraphs: after }),
      linked(
        old,
        after,
        [
          [[1], [0]],
          [[2], [1]],
          [[0], [2]],
        ],
        [2],
      ),
    );
    expectBothTexts(made);
    const xml = documentOf(made);
    expect(xml.match(/<w:moveFromRangeStart [^>]*w:name="(\w+)"/)?.[1]).toBe(
      xml.match(/<w:moveToRangeStart [^>]*w:name="(\w+)"/)?.[1],
    );
    expect(xml).toMatch(/<w:moveTo (?:(?!<\/w:moveTo>).)*Welcomes the <\/w:t>/);
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t xml:space="preserve">second<\/w:t>/);
    expect(xml).toMatch(/<w:del [^>]*><w:r><w:delText xml:space="preserve">first<\/w:delText>/);
  });

  it("leaves no empty paragraph where the last one was removed, added, or both", () => {
    const kept = list("Decides to act.");
    const more = list("Decides to act.", "Remains seized.", "Adjourns.");
    const other = list("Decides to act.", "Disperses.");
    const cases: [Paragraph[], Paragraph[]][] = [
      [kept, more],
      [more, kept],
      [more, other],
      [other, more],
    ];
    for (const [old, after] of cases) {
      expectBothTexts(
        comparison(
          resolution({ paragraphs: old }),
          resolution({ paragraphs: after }),
          linked(old, after, [[[0], [0]]]),
        ),
      );
    }
  });

  it("keeps one footnote where both texts have it, and tracks its words; another's mark is tracked with its note", () => {
    const old = list("Recalls the report of the Conference[1] and the note;[2]");
    const after = list("Recalls the reports of the Conference[1] and the letter;[2]");
    const [was, now] = [footnotes("A/63/1.", "See above."), footnotes("A/64/1.", "A letter.")];
    const same = entry(
      ["FN1"],
      ["FN1"],
      words([{ id: "FN1", text: "A/63/1." }], [{ id: "FN1", text: "A/64/1." }], { language: LANGUAGES.en }).segments,
    );
    const made = comparison(
      resolution({ paragraphs: old, footnotes: was }),
      resolution({ paragraphs: after, footnotes: now }),
      linked(old, after, [[[0], [0]]]),
      [same, entry(["FN2"], []), entry([], ["FN2"])],
    );
    expectBothTexts(made);
    expect(documentOf(made).match(/<w:footnoteReference /g)).toHaveLength(3);
  });

  it("keeps every mark of a footnote: one more is a field that shows the number of the first", () => {
    const old = list("Recalls the report;[1]", "Welcomes the report;[1]", "Thanks the Chair;");
    const after = list("Recalls the report;[1]", "Welcomes the report;", "Thanks the Chair for the report;[1]");
    const notes = footnotes("A/63/1.");
    const made = comparison(
      resolution({ paragraphs: old, footnotes: notes }),
      resolution({ paragraphs: after, footnotes: notes }),
      linked(old, after, [
        [[0], [0]],
        [[1], [1]],
        [[2], [2]],
      ]),
      [entry(["FN1"], ["FN1"])],
    );
    expectBothTexts(made);
    const xml = documentOf(made);
    expect(xml.match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(xml).toMatch(/<w:bookmarkStart w:id="1" w:name="_RefNote1"\/><w:r>.*?<w:bookmarkEnd w:id="1"\/>/);
    expect(xml).toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)* NOTEREF _RefNote1 .*?<w:delText>1<\/w:delText>/);
    expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:instrText [^>]*> NOTEREF _RefNote1 .*?<w:t>1<\/w:t>/);
  });

  it("loses no footnote whose mark was not found", () => {
    const old = list("Recalls the report;");
    const notes = footnotes("On the title.", "Somewhere.");
    expectBothTexts(
      comparison(
        resolution({ title: "A title", paragraphs: old, footnotes: notes }),
        resolution({ paragraphs: list("Other[2]"), footnotes: notes }),
        linked(old, list("Other[2]"), []),
      ),
    );
  });

  it("gives both writings back where words differ in typography only", () => {
    const [old, after] = [list("the “word” 𠀀 and so on"), list('the "word" 𠀁 and so on')];
    const whole = (p: Paragraph | undefined) => ({ paragraph: "OP1", start: 0, end: p?.text.length ?? 0 });
    const words = entry(["OP1"], ["OP1"], [{ kind: "same", old: whole(old[0]), new: whole(after[0]) }]);
    const made = comparison(resolution({ paragraphs: old }), resolution({ paragraphs: after }), [words]);
    expectBothTexts(made);
    expect(documentOf(made).match(/<w:del /g)).toHaveLength(3);
  });

  it("compares each line of the masthead with the one that it is like", () => {
    const head = (...masthead: string[]) => resolution({ masthead, paragraphs: list("Decides to act.") });
    const made = comparison(
      head(
        "General Assembly",
        "Agenda item 34 (a)",
        "Prevention of armed conflict",
        "Resolution adopted on 7 December 2020",
      ),
      head("General Assembly", "Agenda item 35 (a)", "Resolution adopted on 9 December 2021"),
      linked(list("Decides to act."), list("Decides to act."), [[[0], [0]]]),
    );
    expectBothTexts(made);
    const xml = strFromU8(unzipSync(docxRedline(made))["word/header2.xml"] as Uint8Array);
    const deleted = [...xml.matchAll(/<w:delText [^>]*>(.*?)<\/w:delText>/g)].map((m) => m[1]);
    expect(deleted).toEqual(["34", "Prevention of armed conflict", "7 December 2020"]);
  });

  it("leaves out what XML cannot hold and lets no text become markup", () => {
    const text = list('A\u0001</w:t><w:del>\ud800 & "B"\ufffe');
    const made = comparison(resolution(), resolution({ title: "<b>", paragraphs: text }), linked([], text, []));
    expect(settled(docxRedline(made), "accept").body).toEqual(["<b>", '1.\tA</w:t><w:del> & "B"']);
  });

  it("is signed as asked, and has the same bytes for the same texts", () => {
    const made = comparison(resolution(), resolution({ paragraphs: list("A") }), linked([], list("A"), []));
    const signed = unzipSync(docxRedline(made, { author: 'D & "E"', date: "2026-11-01T09:00:00Z" }));
    expect(strFromU8(signed["word/document.xml"] as Uint8Array)).toContain(
      'w:author="D &amp; &quot;E&quot;" w:date="2026-11-01T09:00:00Z"',
    );
    expect(docxRedline(made)).toEqual(docxRedline(made));
  });

  it("sets Arabic from right to left and Chinese opening phrases in their own script", () => {
    const arabic = list("تشير إلى القرار A/RES/63/72;");
    const xml = documentOf(
      comparison(
        resolution({ language: "ar" }),
        resolution({ language: "ar", paragraphs: arabic }),
        linked([], arabic, []),
      ),
    );
    expect(xml).toContain("<w:bidi/></w:sectPr>");
    expect(xml).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">تشير إلى القرار </w:t></w:r>');
    expect(xml).toContain('<w:r><w:t xml:space="preserve">A/RES/63/72</w:t></w:r>');
    const styles = strFromU8(
      unzipSync(docxRedline(comparison(resolution(), resolution({ language: "zh" }), [])))[
        "word/styles.xml"
      ] as Uint8Array,
    );
    expect(styles).toContain("KaiTi");
  });

  it("gives both texts back whatever the links are", () => {
    fc.assert(
      fc.property(anyTexts(), ({ old, after, links, moved }) => {
        expectBothTexts(comparison(old, after, linked(old.paragraphs, after.paragraphs, links, moved)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Two texts of few words with notes, and any links between their paragraphs, in order or not. */
function anyTexts() {
  const text = fc.array(fc.constantFrom("a", "b", "c", "«d»", "e"), { maxLength: 5 }).map((parts) => parts.join(" "));
  const mark = fc.constantFrom("none", "own", "first");
  const line = fc.record({ text, label: fc.constantFrom("", "1.", "(a)"), mark });
  const side = fc.array(line, { maxLength: 6 }).map((lines): Resolution => {
    let notes = 0;
    const paragraphs = lines.map(({ text: words, label, mark: wanted }, i) => {
      const marked = wanted === "none" ? "" : wanted === "own" || notes === 0 ? `[${++notes}]` : "[1]";
      return paragraph(`P${i}`, words + marked, { label });
    });
    return resolution({
      paragraphs,
      footnotes: footnotes(...Array.from({ length: notes }, (_, i) => `note ${i % 2}`)),
    });
  });
  return fc
    .record({ old: side, after: side, seed: fc.array(fc.nat(5), { maxLength: 12 }), moved: fc.array(fc.nat(5)) })
    .map(({ old, after, seed, moved }) => {
      const free = { old: old.paragraphs.map((_, i) => i), after: after.paragraphs.map((_, i) => i) };
      const links: [number[], number[]][] = [];
      for (let k = 0; k + 1 < seed.length && free.old.length > 0 && free.after.length > 0; k += 2) {
        const take = (from: number[], n: number) => from.splice(n % from.length, 1 + (n % 2)).sort((a, b) => a - b);
        links.push([take(free.old, seed[k] ?? 0), take(free.after, seed[k + 1] ?? 0)]);
      }
      return { old, after, links, moved };
    });
}
