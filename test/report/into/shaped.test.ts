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
