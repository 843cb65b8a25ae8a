/** What a newcomer does with the page, from two PDFs to a redline in Word, in two browsers and three languages. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { convertByOffice, settledByOffice } from "../office/office.js";
import { paragraphsOf } from "../support/both-texts.js";
import { layoutOf } from "../support/layout.js";
import { CHROMIUM, CORPUS, FIREFOX, lacks, SOFFICE } from "../support/needs.js";
import { startBrowser } from "./browser.js";
import { startFirefox } from "./firefox.js";

const PAGE = fileURLToPath(new URL("../../dist/app/resdiff.html", import.meta.url));
const LANGUAGES = ["en", "zh", "ar"] as const;
const [OLD, NOW] = ["77-71", "78-46"];

/** A browser as a reader's hand: expressions are evaluated in the page, or in the report in its frame. */
interface Hand {
  open(): Promise<void>;
  setFiles(selector: string, file: string): Promise<void>;
  page(expression: string): Promise<unknown>;
  report(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

async function chromiumHand(): Promise<Hand> {
  const browser = await startBrowser();
  let page = await browser.newPage();
  return {
    open: async () => {
      await page.close();
      page = await browser.newPage();
      await page.goto(pathToFileURL(PAGE).href);
    },
    setFiles: (selector, file) => page.setInputFiles(selector, file),
    page: (expression) => page.evaluate(expression),
    report: async (expression) => page.frames()[1]?.evaluate(expression),
    close: () => browser.close(),
  };
}

async function firefoxHand(): Promise<Hand> {
  const firefox = await startFirefox(FIREFOX);
  return {
    open: () => firefox.open(pathToFileURL(PAGE).href),
    setFiles: (selector, file) => firefox.setFiles(selector, [file]),
    page: firefox.evaluate,
    report: firefox.evaluateInFrame,
    close: firefox.close,
  };
}

/** Has whatever is saved caught where the browser would be handed it. */
const CATCH = `globalThis.caught = new Promise((resolve) => {
  HTMLAnchorElement.prototype.click = () => {};
  const address = URL.createObjectURL;
  URL.createObjectURL = (blob) => (blob.type.includes("word") ? resolve(blob) : undefined, address.call(URL, blob));
}); undefined`;
const CAUGHT = `caught.then((blob) => blob.arrayBuffer()).then((b) => Array.from(new Uint8Array(b)).join())`;

const lacking = lacks("the corpus", CORPUS) || lacks("LibreOffice", SOFFICE);

describe.skipIf(lacking)("a newcomer", () => {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-newcomer-"));
  const pdf = (name: string, language: string): string => join(folder, `${name}.${language}.pdf`);
  beforeAll(async () => {
    const laid: string[] = [];
    for (const language of LANGUAGES) {
      for (const name of [OLD, NOW]) {
        const file = join(folder, `${name}.${language}.fodt`);
        writeFileSync(file, layoutOf(parse(await read(`${CORPUS}xml/${name}.${language}.xml`))));
        laid.push(file);
      }
    }
    await convertByOffice(laid, "pdf", folder);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const browsers = [
    ["Chromium", CHROMIUM, chromiumHand],
    ["Firefox", FIREFOX, firefoxHand],
  ] as const;
  describe.each(browsers)("in %s", (name, program, start) => {
    const missing = lacks(name, program);
    let hand: Hand;
    const saved: string[] = [];
    beforeAll(async () => {
      if (!missing) hand = await start();
    });
    afterAll(() => hand?.close());
    const until = (expression: string, where: "page" | "report"): Promise<void> =>
      expect.poll(() => hand[where](expression).catch(() => null), { timeout: 100_000 }).toBe(true) as Promise<void>;

    it.skipIf(missing).each(LANGUAGES)(
      "reads a brief, filters, corrects a link and saves a redline: %s",
      async (language) => {
        await hand.open();
        await hand.setFiles("#others-file", pdf(OLD ?? "", language));
        await hand.setFiles("#now-file", pdf(NOW ?? "", language));
        await until(
          `document.body.getAttribute("aria-busy") === "false" && document.body.className === "done"`,
          "page",
        );
        await until(`document.querySelectorAll(".brief li").length > 0`, "report");

        const shown = `[...document.querySelectorAll(".item")].filter((i) => !i.hidden).length`;
        const before = Number(await hand.report(shown));
        await hand.report(`(() => { const s = document.querySelector("form select"); s.selectedIndex = 1;
        s.dispatchEvent(new Event("change", { bubbles: true })); })()`);
        expect(Number(await hand.report(shown))).toBeLessThan(before);

        const unlinked = String(
          await hand.report(`(() => {
          const correct = document.querySelector("[name=correct]");
          correct.checked = true;
          correct.dispatchEvent(new Event("change", { bubbles: true }));
          const item = document.querySelector(".item[data-relation=changed]");
          for (const button of item.querySelectorAll(".picks button")) button.click();
          document.querySelector("[data-wish=unlink]").click();
          return item.id;
        })()`),
        );
        await until(
          `document.querySelectorAll(".corrections li").length === 1 &&
        document.getElementById(${JSON.stringify(unlinked)}).dataset.relation !== "changed"`,
          "report",
        );

        await hand.page(CATCH);
        await hand.page(`document.getElementById("save-docx").click()`);
        const file = join(folder, `${name}.${language}.docx`);
        writeFileSync(file, Uint8Array.from(String(await hand.page(CAUGHT)).split(","), Number));
        saved.push(file);
      },
      240_000,
    );

    it.skipIf(missing)(
      "gets the new text when all is accepted in LibreOffice",
      async () => {
        for (const { file, accepted, rejected } of await settledByOffice(saved)) {
          const language = file.split(".")[1] ?? "";
          const [old, now] = await Promise.all([OLD, NOW].map(async (n) => parse(await read(pdf(n ?? "", language)))));
          expect.soft(accepted.paragraphs, file).toEqual(now && paragraphsOf(now));
          expect.soft(rejected.paragraphs, file).toEqual(old && paragraphsOf(old));
        }
        expect(saved).toHaveLength(LANGUAGES.length);
      },
      240_000,
    );
  });
});
