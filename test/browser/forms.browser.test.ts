/** Files as LibreOffice writes them, given to the page: it reads and compares them as the command does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { comparisonJson } from "../../src/report/json.js";
import { convertByOffice } from "../office/office.js";
import { layoutOf } from "../support/layout.js";
import { CHROMIUM, lacks, SOFFICE } from "../support/needs.js";
import { smallPair } from "../support/small-pair.js";
import { startBrowser } from "./browser.js";

const PAGE = fileURLToPath(new URL("../../dist/app/resdiff.html", import.meta.url));
const FORMS = ["odt", "rtf", "doc", "html"];
const CODES = Object.keys(LANGUAGES) as LanguageCode[];

describe.skipIf(lacks("Chromium", CHROMIUM) || lacks("LibreOffice", SOFFICE))("the page in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-forms-"));
  const named = (side: string, language: string, form: string): string => join(folder, `${side}.${language}.${form}`);
  let browser: Browser;
  beforeAll(async () => {
    const laid = CODES.flatMap((language) => {
      const { before, after } = smallPair(language);
      writeFileSync(named("before", language, "fodt"), layoutOf(before));
      writeFileSync(named("after", language, "fodt"), layoutOf(after));
      return [named("before", language, "fodt"), named("after", language, "fodt")];
    });
    for (const form of FORMS) await convertByOffice(laid, form, folder);
    browser = await startBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([...FORMS, "fodt"])("compares %s in six languages as the library does", async (form) => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(PAGE).href);
    for (const language of CODES) {
      const files = [named("before", language, form), named("after", language, form)];
      const [before, after] = await Promise.all(
        files.map(async (file) => parse(await readBytes(readFileSync(file), { name: file.replace(/.*\//, "") }))),
      );
      if (!before || !after) throw new Error("two files were made");
      await page.setInputFiles("#others-file", files[0] ?? "");
      await page.setInputFiles("#now-file", files[1] ?? "");
      await page.waitForSelector('body.done[aria-busy="false"]');
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save-json")]);
      const saved = readFileSync(await download.path(), "utf8");
      expect(JSON.parse(saved).entries.length, language).toBeGreaterThan(2);
      expect(saved === comparisonJson(compare(before, after)), language).toBe(true);
      await page.click("#again");
    }
    await page.close();
  });
});
