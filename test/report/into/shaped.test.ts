import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { expectInto } from "../../support/into.js";
import { SHAPED } from "../../support/shaped-documents.js";

describe("a document as it is shaped", () => {
  it.each(SHAPED)("with $name", async ({ old, now }) => {
    await expectInto(old, now);
    await expectInto(now, old);
  });
});

it("changes a text box for older programs as the one for newer ones", async () => {
  const { old, now } = SHAPED.find(({ name }) => name === "text boxes") ?? expect.unreachable();
  const xml = strFromU8(unzipSync(await expectInto(old, now))["word/document.xml"] ?? new Uint8Array());
  const changed = /<w:txbxContent>(?:(?!<\/w:txbxContent>).)*2008(?:(?!<\/w:txbxContent>).)*<\/w:txbxContent>/g;
  const [newer, older] = xml.match(changed) ?? [];
  expect(older?.replace(/:id="\d+"/g, "")).toBe(newer?.replace(/:id="\d+"/g, ""));
});

/** The paragraphs of a redline inside a shaped document, as XML. */
async function paragraphsInto(shape: string): Promise<string[]> {
  const { old, now } = SHAPED.find(({ name }) => name === shape) ?? expect.unreachable();
  const xml = strFromU8(unzipSync(await expectInto(old, now))["word/document.xml"] ?? new Uint8Array());
  return xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
}

// What LibreOffice makes of these is in `npm run test:office -- shaped`.
it("types a new line of a masthead on from the changed words before it", async () => {
  const [, adopted, report] = await paragraphsInto("lines of a masthead");
  expect(adopted).toMatch(/<w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>.*2008/);
  expect(report).not.toMatch(/<w:rPr><w:ins /);
});

it("types points on that changed on their way before a heading", async () => {
  const paragraphs = await paragraphsInto("points that move before a heading");
  const points = paragraphs.filter((xml) => xml.includes("the long"));
  expect(points).toHaveLength(2);
  expect(points.map((xml) => /<w:rPr><w:moveTo /.test(xml))).toEqual([true, false]);
});

it("says of both paragraphs that a point becomes how it was set", async () => {
  const paragraphs = await paragraphsInto("a point that is parted");
  expect(paragraphs.filter((xml) => xml.includes("<w:pPrChange "))).toHaveLength(2);
});
