import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { redlineInto } from "../../../src/report/into/into.js";
import { docxFile } from "../../support/docx-file.js";
import { expectInto, readDocument, saidBy } from "../../support/into.js";
import { settledDocx } from "../../support/settled-docx.js";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;
const FORMULA = paragraph(run("The General Assembly,"));
const FIRST = "1. Requests the Secretary-General to report on the harbours of small islands";
const LAST = paragraph(run("2. Decides to consider the question of the boats of fishermen again in two years."));
const BY = 'w:author="Utopia" w:date="2020-01-01T00:00:00Z"';
const RULES = (kind: string): string =>
  ["separator", "continuationSeparator"]
    .map((type, i) => `<w:${kind} w:type="${type}" w:id="${i - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`)
    .join("");

interface Parts {
  readonly [name: string]: string;
}
const document = (content: string, parts: Parts = {}): Uint8Array =>
  docxFile({
    parts: { "document.xml": `${FORMULA}${content}${LAST}<w:sectPr/>`, ...parts },
    relations: Object.fromEntries(Object.keys(parts).map((name, i) => [`rId${i + 1}`, name])),
  });
const NOW = document(paragraph(run(`${FIRST} and of the mainland;`)));
const plainOld = document(paragraph(run(`${FIRST};`)));
const edited = (edit: (files: Record<string, Uint8Array>) => void, docx = plainOld): Uint8Array => {
  const files = unzipSync(docx);
  edit(files);
  return zipSync(files);
};
const replaceIn = (name: string, from: string, to: string) => (files: Record<string, Uint8Array>) => {
  files[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replace(from, to));
};

describe("an odd file", () => {
  it.each([
    ["no styles, no settings and no relations", edited((files) => delete files["word/_rels/document.xml.rels"])],
    ["parts that nothing knows", edited((files) => (files["word/odd.xml"] = strToU8("<a>")))],
    [
      "two bookmarks of one number",
      document(paragraph('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>', run(`${FIRST};`))),
    ],
    [
      "protection",
      document(paragraph(run(`${FIRST};`)), {
        "settings.xml": '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>',
      }),
    ],
  ])("with %s is kept", async (_, old) => {
    const made = redlineInto(compare(await readDocument(old), await readDocument(NOW)), old);
    expect(saidBy(await readDocument(settledDocx(made, "accepted")))).toEqual(saidBy(await readDocument(NOW)));
    expect(saidBy(await readDocument(settledDocx(made, "rejected")))).toEqual(saidBy(await readDocument(old)));
  });

  it("keeps the comments and moves that it has", async () => {
    const moved = (side: "From" | "To", id: number): string =>
      paragraph(
        `<w:move${side}RangeStart w:id="${id}" ${BY} w:name="move1"/><w:move${side} w:id="${id + 1}" ${BY}>${run("Noting the age of the boats of many fishermen,")}</w:move${side}><w:move${side}RangeEnd w:id="${id}"/>`,
      );
    const comment = `<w:commentRangeStart w:id="1"/>${run(`${FIRST};`)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`;
    const old = document(moved("To", 10) + paragraph(comment) + moved("From", 20), {
      "comments.xml": `<w:comment w:id="1" ${BY}>${paragraph(run("Which ones?"))}</w:comment>`,
    });
    const now = document(
      paragraph(run("Noting the age of the boats of many fishermen,")) +
        paragraph(run(`${FIRST} and of the mainland;`)),
    );
    const made = redlineInto(compare(await readDocument(old), await readDocument(now)), old);
    const xml = strFromU8(unzipSync(made)["word/document.xml"] ?? new Uint8Array());
    for (const kept of ['<w:moveTo w:id="11"', '<w:moveFrom w:id="21"', '<w:commentReference w:id="1"/>'])
      expect(xml).toContain(kept);
    expect(saidBy(await readDocument(settledDocx(made, "accepted")))).toEqual(saidBy(await readDocument(now)));
  });

  it.each([
    [
      "macros",
      edited(
        replaceIn(
          "[Content_Types].xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
      ),
      /\(it holds macros/,
    ],
    [
      "damaged notes",
      edited(
        (files) => (files["word/footnotes.xml"] = strToU8("<w:footnotes")),
        document(paragraph(run(`${FIRST};`)), { "footnotes.xml": RULES("footnote") }),
      ),
      /\(its word\/footnotes\.xml is damaged/,
    ],
  ])("with %s is refused in one sentence that names the way out", async (_, old, reason) => {
    const comparison = compare(await readDocument(plainOld), await readDocument(NOW));
    expect(() => redlineInto(comparison, old)).toThrow(reason);
    expect(() => redlineInto(comparison, old)).toThrow(/leave out --into for one of its own\.$/);
  });
});

describe.each(["footnote", "endnote"])("notes that are %ss", (kind) => {
  const withNotes = (...notes: string[]): Uint8Array => {
    const marks = notes.map((_, i) => `<w:r><w:${kind}Reference w:id="${i + 1}"/></w:r>`);
    const bodies = notes.map(
      (note, i) => `<w:${kind} w:id="${i + 1}">${paragraph(`<w:r><w:${kind}Ref/></w:r>`, run(` ${note}`))}</w:${kind}>`,
    );
    return document(paragraph(run(FIRST), ...marks, run(";")), { [`${kind}s.xml`]: RULES(kind) + bodies.join("") });
  };

  it("come and go", async () => {
    const [none, one, two] = [
      withNotes(),
      withNotes("See the list of all harbours."),
      withNotes("See the report on lighthouses.", "See the list of all harbours."),
    ];
    for (const [old, now] of [
      [one, two],
      [two, one],
      [none, one],
      [one, none],
    ] as const)
      await expectInto(old, now);
  });
});
