/** Chromium with a page in it, and HTML reports made by the built program. */
import { execFile } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { CHROMIUM } from "../support/needs.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Starts Chromium without anything that would use the network. */
export async function startBrowser(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet],
  });
}

/** Writes a report with the command line. */
export async function writeReport(file: string, ...command: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ["bin/resdiff.js", ...command, "--quiet", "-o", file], { cwd: ROOT });
}

/** A page showing a file; the test fails when the page complains or asks for anything else. */
export async function openPage(
  browser: Browser,
  file: string,
  { hash = "", ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  page.on("pageerror", (error) => expect.unreachable(`the page fails: ${error.message}`));
  page.on("console", (message) => expect(message.type(), message.text()).not.toBe("error"));
  page.on("request", (request) => expect(request.url()).toBe(address));
  await page.goto(hash === "" ? address : `${address}#${encodeURIComponent(hash)}`);
  return page;
}

/** The addresses of the items that can be seen. */
export async function shownItems(page: Page): Promise<string[]> {
  return page.locator(".item:visible").evaluateAll((items) => items.map((i) => i.id));
}
