import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { corpus, hasCorpus, median, medians, node, root, xml } from "./support.mjs";

const CHROMIUM = "/usr/bin/chromium";
const ROUNDS = 9;

export const title = "the page in Chromium against the command, from the files to the report";

export default async function app() {
  if (!existsSync(CHROMIUM)) return [`skipped: Chromium is missing (${CHROMIUM})`];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const pdf = (name) => `${corpus}pdf/${name}.en.pdf`;
  const pairs = {
    "the sample pair (at most 600 ms)": [`${root}samples/63-72.reconstruction.zh.txt`, `${root}samples/64-50.zh.txt`],
    ...(hasCorpus && {
      "two PDFs (at most 3,000 ms)": [pdf("78-107"), pdf("78-115")],
      "76/72 → 77/248 (at most 3,000 ms)": [xml("76/72"), xml("77/248")],
    }),
  };
  const lines = [`first paint after ${Math.round(await firstPaint(browser))} ms (at most 500)`];
  for (const [name, files] of Object.entries(pairs)) {
    const [command] = await medians([() => node("bin/resdiff.js", ...files, "-f", "html")], ROUNDS);
    const page = await inPage(browser, files);
    lines.push(
      `${(page / command).toFixed(2)} × the command’s ${Math.round(command)} ms: ${Math.round(page)} ms  ${name}`,
    );
  }
  await browser.close();
  return lines;
}

async function opened(browser) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(`${root}dist/app/resdiff.html`).href);
  return page;
}

async function firstPaint(browser) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await opened(browser);
    await page.waitForTimeout(200);
    times.push(await page.evaluate(() => performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN));
    await page.close();
  }
  return median(times);
}

/**
 * Milliseconds from the moment that the page is told of the second file, when it has done nothing yet, until the report is loaded and drawn.
 * The page's own clock tells: how long the driver takes to hand a file over, and to notice that the report is there, is nobody's wait.
 */
async function inPage(browser, [old, now]) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await opened(browser);
    await page.setInputFiles("#others-file", old);
    await page.evaluate(() => {
      window.shown = new Promise((resolve) => {
        document.getElementById("now-file").addEventListener("change", () => {
          const start = performance.now();
          document.getElementById("report").addEventListener("load", () => {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          });
        });
      });
    });
    await page.setInputFiles("#now-file", now);
    times.push(await page.evaluate(() => window.shown));
    await page.close();
  }
  return median(times);
}
