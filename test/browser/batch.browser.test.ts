/** The table of a library in Chromium. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeLibrary, putText } from "../support/made-library.js";
import { CHROMIUM, lacks } from "../support/needs.js";
import { openPage, startBrowser } from "./browser.js";

const PROGRAM = fileURLToPath(new URL("../../bin/resdiff.js", import.meta.url));
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const symbols = (page: Page): Promise<string[]> => page.locator("tbody .name").allTextContents();
const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

describe.skipIf(lacks("Chromium", CHROMIUM))("the table of a library in Chromium", () => {
  let browser: Browser;
  let folder = "";
  const table = (ui: string): string => join(folder, ui, "index.html");
  const open = (hash = "", options = {}): Promise<Page> =>
    openPage(browser, table("en"), { viewport: DESKTOP, ...options }).then(async (page) => {
      await page.evaluate((state) => {
        location.hash = state;
      }, hash);
      await page.waitForTimeout(50);
      return page;
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-table-"));
    madeLibrary(join(folder, "library"));
    putText(join(folder, "library"), "77/98", `</script><script>window.stolen = 1</script><b id="b">bold</b>`, {
      operative: ["Decides nothing;"],
    });
    for (const ui of ["en", "ar"]) {
      const args = [
        "batch",
        "--library",
        join(folder, "library"),
        "-o",
        join(folder, ui),
        "--ui",
        ui,
        "-f",
        "html",
        "-q",
      ];
      await promisify(execFile)(process.execPath, [PROGRAM, ...args], {
        env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache") },
      });
    }
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  it("shows every resolution, and text of documents as text", async () => {
    const page = await open();
    expect(await symbols(page)).toHaveLength(32);
    expect(await page.evaluate(() => [document.getElementById("b"), "stolen" in window])).toEqual([null, false]);
    expect(await page.locator(".status").textContent()).toBe("32 of 32 resolutions, 20 compared");
    await page.context().close();
  });

  it("searches and filters, and keeps in its address what was asked for", async () => {
    const page = await open();
    await page.fill("[name=search]", "lamps");
    expect(await symbols(page)).toEqual(["75/10", "76/10", "77/10"]);
    await page.check("[name=verbs]");
    expect(await symbols(page)).toEqual(["76/10"]);
    expect(hashOf(page)).toBe("#search=lamps&verbs=1");
    await page.click("button[type=reset]");
    await expect.poll(() => symbols(page)).toHaveLength(32);
    expect(hashOf(page)).toBe("");
    await page.selectOption("[name=session]", "76");
    expect(await symbols(page)).toHaveLength(10);
    await page.selectOption("[name=series]", "first");
    expect(await symbols(page)).toHaveLength(0);
    expect(await page.locator(".nothing").textContent()).toBe("No resolution answers to this.");
    await page.context().close();
  });

  it("is what its address says, when it was sent", async () => {
    const page = await open("search=buoys&sort=-length");
    expect(await symbols(page)).toEqual(["77/11", "76/11", "75/11"]);
    expect(await page.inputValue("[name=search]")).toBe("buoys");
    expect(await page.getAttribute("th[data-column=length]", "aria-sort")).toBe("descending");
    await page.context().close();
  });

  it("sorts by a column, the other way at the second click, and puts last what a column does not tell of", async () => {
    const page = await open("session=76");
    await page.click("th[data-column=verbs] button");
    await page.click("th[data-column=title] button");
    const titles = await page.locator("td.title").allTextContents();
    expect(titles).toEqual([...titles].sort());
    await page.click("th[data-column=title] button");
    expect(await page.locator("td.title").allTextContents()).toEqual([...titles].reverse());
    const whole = await open("sort=carried");
    const told = await whole
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => row.querySelector("td.carried") !== null));
    expect(told.lastIndexOf(true)).toBe(19);
    await page.context().close();
    await whole.context().close();
  });

  it("leads to the reports, and tells verbs in a row", async () => {
    const page = await open("search=76/12");
    expect(await page.getAttribute("tbody a.name", "href")).toBe("reports/A-RES-76-12.en.html");
    await page.click("td.verbs summary");
    expect(await page.locator(".verb-list li").allInnerTexts()).toEqual(["OP2 Urges Encourages weaker"]);
    await page.context().close();
  });

  it.each([
    ["en", PHONE],
    ["ar", PHONE],
    ["ar", DESKTOP],
  ])("fits in %s on %j, from right to left where that is due", async (ui, viewport) => {
    const page = await openPage(browser, table(ui), { viewport });
    const { width, room, direction } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      room: innerWidth,
      direction: getComputedStyle(document.body).direction,
    }));
    expect(width).toBeLessThanOrEqual(room);
    expect(direction).toBe(ui === "ar" ? "rtl" : "ltr");
    await page.context().close();
  });
});
