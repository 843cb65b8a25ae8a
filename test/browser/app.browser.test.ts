/** The page that compares in a browser, as a reader works with it: from disk, with files, with no network. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { unzipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxFile } from "../support/docx-file.js";
import { CHROMIUM, CORPUS, FIREFOX, lacks } from "../support/needs.js";
import { startBrowser } from "./browser.js";
import { type Firefox, startFirefox } from "./firefox.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAGE = join(ROOT, "dist/app/resdiff.html");
const OLD = join(ROOT, "samples/63-72.reconstruction.zh.txt");
const NOW = join(ROOT, "samples/64-50.zh.txt");
const MOST_BYTES = 7 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), "resdiff-app-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One resolution in three languages, of which English has another number. */
const LANGUAGES_OF_ONE = Object.entries({
  en: "A/RES/64/900\n\n64/900. The lamps of lighthouses\n\nThe General Assembly,\n\nNoting that 1,900 lighthouses have no lamp,\n\n1. Calls upon all States to light the lamps of their lighthouses every evening;\n\n2. Decides to consider the question at its sixty-fifth session.\n",
  fr: "A/RES/64/900\n\n64/900. Les lampes des phares\n\nL’Assemblée générale,\n\nNotant que 1 600 phares n’ont pas de lampe,\n\n1. Demande à tous les États d’allumer chaque soir les lampes de leurs phares;\n\n2. Décide d’examiner la question à sa soixante-cinquième session.\n",
  es: "A/RES/64/900\n\n64/900. Las lámparas de los faros\n\nLa Asamblea General,\n\nObservando que 1.600 faros no tienen lámpara,\n\n1. Exhorta a todos los Estados a que enciendan cada noche las lámparas de sus faros;\n\n2. Decide examinar la cuestión en su sexagésimo quinto período de sesiones.\n",
}).map(([language, text]) => {
  const file = join(folder, `64-900.${language}.txt`);
  writeFileSync(file, text);
  return file;
});

/** What the command makes of two files, named as a browser names them, in the form of the ending. */
function commandFile(old: string, now: string, name: string, ...more: readonly string[]): Buffer {
  const out = join(folder, name);
  for (const file of [old, now]) writeFileSync(join(folder, basename(file)), readFileSync(file));
  const files = [basename(old), basename(now)];
  execFileSync(process.execPath, [join(ROOT, "bin/resdiff.js"), ...files, ...more, "--ui", "en", "-q", "-o", out], {
    cwd: folder,
  });
  return readFileSync(out);
}

const commandJson = (old: string, now: string): string => commandFile(old, now, "command.json").toString();

describe.skipIf(lacks("Chromium", CHROMIUM))("the page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** The page from disk; whatever it asks for but itself fails the test. */
  async function opened(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ locale: "en", ...options })).newPage();
    page.on("pageerror", (error) => expect.unreachable(`the page fails: ${error.message}`));
    page.on("console", (message) => expect(message.type(), message.text()).not.toBe("error"));
    page.on("request", (request) => expect(request.url()).toMatch(/^(?:blob:|about:srcdoc|file:.*\/resdiff\.html$)/));
    await page.goto(pathToFileURL(PAGE).href);
    return page;
  }

  async function compared(page: Page, old: string | readonly string[], now: string): Promise<string> {
    await page.setInputFiles("#others-file", typeof old === "string" ? old : [...old]);
    await page.setInputFiles("#now-file", now);
    return settled(page);
  }

  async function settled(page: Page): Promise<string> {
    await page.waitForSelector('body[aria-busy="false"]', { timeout: 120_000 });
    // Without the characters that keep a name together in a sentence.
    return ((await page.textContent("#status")) ?? "").replace(/[\u2068\u2069]/g, "");
  }

  async function saved(page: Page, form: string): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#save-${form}`)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Blocking findings of axe in a frame of the page. */
  async function blocking(page: Page, at: number): Promise<string[]> {
    const frame = page.frames()[at] ?? expect.fail();
    await frame.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await frame.evaluate<AxeResults>("axe.run()");
    return violations.filter((v) => v.impact === "critical" || v.impact === "serious").map((v) => `${v.id}: ${v.help}`);
  }

  it("is one file of at most 7 MB that allows no connection", () => {
    const html = readFileSync(PAGE, "utf8");
    expect(html.length).toBeLessThan(MOST_BYTES);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/script-src[^;]*'unsafe/);
  });

  it("compares two files, shows the report, and saves it in every form", async () => {
    const page = await opened();
    expect(await compared(page, OLD, NOW)).toBe("Compared 63-72.reconstruction.zh.txt with 64-50.zh.txt.");
    const report = page.frameLocator("#report");
    await report.locator("#OP8").waitFor({ state: "attached" });
    expect(await report.locator("h1").textContent()).toBe("A/RES/63/72 → A/RES/64/50");
    const before = await report.locator(".item:visible").count();
    await report.locator("select").first().selectOption({ index: 1 });
    expect(await report.locator(".item:visible").count()).toBeLessThan(before);
    const { name, bytes } = await saved(page, "docx");
    expect(name).toMatch(/63-72\.reconstruction\.zh . 64-50\.zh\.docx$/);
    // What LibreOffice makes of the command's redlines is tested there (test/office): this is the same file.
    expect(bytes.equals(commandFile(OLD, NOW, "redline.docx"))).toBe(true);
    expect(Object.keys(unzipSync((await saved(page, "xlsx")).bytes))).toContain("xl/workbook.xml");
    expect((await saved(page, "table")).bytes).not.toEqual(bytes);
    expect((await saved(page, "md")).bytes.toString()).toContain("OP8");
    expect((await saved(page, "html")).bytes.toString()).toContain("<!doctype html>");
    expect((await saved(page, "json")).bytes.toString()).toBe(commandJson(OLD, NOW));
    await page.context().close();
  });

  it("saves the redline inside the earlier document where that is a Word file", async () => {
    const lines = [
      "The General Assembly,",
      "1. Encourages Member States to share their experience with springs, wells and cisterns;",
      "2. Requests the Secretary-General to report to it at its sixty-fourth session.",
    ];
    const word = (texts: readonly string[]): Uint8Array =>
      docxFile({ parts: { "document.xml": texts.map((t) => `<w:p><w:r><w:t>${t}</w:t></w:r></w:p>`).join("") } });
    const [old, now] = ["old.docx", "new.docx"].map((name) => join(folder, name));
    if (!old || !now) return expect.unreachable();
    writeFileSync(old, word(lines));
    writeFileSync(now, word(lines.map((line) => line.replace("springs,", "springs, rivers,"))));
    const page = await opened();
    await compared(page, old, now);
    const { name, bytes } = await saved(page, "into");
    expect(name).toBe("old → new-inside.docx");
    expect(bytes.equals(commandFile(old, now, "inside.docx", "--into", "old"))).toBe(true);
    await page.click("#again");
    await compared(page, OLD, NOW);
    expect(await page.locator("#save-into").isVisible()).toBe(false);
  });

  it("finds the earlier text among many, and says why", async () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "The General Assembly,\n\n1. Decides to plant trees.\n");
    const junk = join(folder, "junk.bin");
    writeFileSync(junk, new Uint8Array([0, 1, 2, 3]));
    const page = await opened();
    const said = await compared(page, [other, junk, OLD, join(ROOT, "samples/62-47.invented.zh.txt")], NOW);
    expect(said).toMatch(/^Compared 63-72\.reconstruction\.zh\.txt with 64-50\.zh\.txt\. \S.{20,}/);
    await page.context().close();
  });

  it("tells which of two files given together is the new one, and swaps them when asked", async () => {
    const page = await opened();
    await page.setInputFiles("#others-file", [NOW, OLD]);
    expect(await settled(page)).toContain("Compared 63-72.reconstruction.zh.txt with 64-50.zh.txt.");
    await page.click("#swap");
    await page.locator("#status", { hasText: /^Compared \u206864-50/ }).waitFor();
    await page.context().close();
  });

  it("says in one sentence what it cannot read or find", async () => {
    const page = await opened();
    const empty = join(folder, "empty.txt");
    writeFileSync(empty, " \n");
    expect(await compared(page, OLD, empty)).toContain("empty.txt holds only white space");
    const other = join(folder, "other.txt");
    writeFileSync(other, "The General Assembly,\n\n1. Decides to plant trees.\n");
    const said = await compared(page, [other, OLD], other);
    expect(said).toContain("None of the 2 files is the resolution that other.txt follows.");
    await page.context().close();
  });

  it("takes text that is pasted, into the page or into a box", async () => {
    const page = await opened();
    await page.click("#now-paste summary");
    await page.fill("#now-text", readFileSync(NOW, "utf8"));
    await page.click("#now-use");
    expect(await page.textContent("#now-given")).toBe("pasted text 1");
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
      },
      readFileSync(OLD, "utf8"),
    );
    expect(await settled(page)).toBe("Compared pasted text 2 with pasted text 1.");
    await page.context().close();
  });

  it("takes files that are dropped on the page", async () => {
    const page = await opened();
    await page.evaluate(
      (texts) => {
        const data = new DataTransfer();
        for (const [name, text] of texts) data.items.add(new File([text ?? ""], name ?? ""));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [OLD, NOW].map((file) => [basename(file), readFileSync(file, "utf8")]),
    );
    expect(await settled(page)).toContain("Compared 63-72.reconstruction.zh.txt with 64-50.zh.txt.");
    await page.context().close();
  });

  it("takes a folder that is dropped from disk, with the folders in it", async () => {
    const dropped = join(folder, "dropped");
    mkdirSync(join(dropped, "older"), { recursive: true });
    writeFileSync(join(dropped, "older", basename(OLD)), readFileSync(OLD));
    writeFileSync(join(dropped, "notes.txt"), "Nothing that matters.\n");
    const page = await opened();
    await page.setInputFiles("#now-file", NOW);
    const box = (await page.locator("#others").boundingBox()) ?? expect.fail();
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [dropped], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: box.x + 20, y: box.y + 20, data });
    expect(await settled(page)).toContain("Compared 63-72.reconstruction.zh.txt with 64-50.zh.txt. A/RES/63/72");
    await page.context().close();
  });

  it("compares anew at once when a reader corrects, and stays where the reader was", async () => {
    const page = await opened();
    await compared(page, OLD, NOW);
    const report = page.frameLocator("#report");
    await report.getByRole("checkbox", { name: "Correct" }).check();
    await report.locator("#OP4 .picks button").first().click();
    await report.locator("[data-wish=routine]").click();
    await report.locator("#OP4.current", { hasText: "by the reader’s correction" }).waitFor();
    expect(await report.locator(".corrections li code").allTextContents()).toEqual(["verdict -OP4 routine"]);
    const [download] = await Promise.all([page.waitForEvent("download"), report.locator(".corrections .keep").click()]);
    const corrections = join(folder, "corrections.txt");
    await download.saveAs(corrections);
    // The command takes the file, and both come to the same.
    const json = commandFile(OLD, NOW, "corrected.json", "--corrections", corrections).toString();
    expect((await saved(page, "json")).bytes.toString()).toBe(json);
    await report.locator(".corrections li button").click();
    await report.locator(".corrections li").waitFor({ state: "detached" });
    await expect.poll(() => report.locator("#OP4 .facts").textContent()).not.toContain("by the reader’s correction");
    await page.context().close();
  });

  it("shows the history, the agreed language and a phrase, as the command does", async () => {
    const page = await opened();
    const others = [OLD, join(ROOT, "samples/62-47.invented.zh.txt")];
    await compared(page, others, NOW);
    const report = page.frameLocator("#report");
    await page.click("#view-history");
    await report.locator("h1", { hasText: "History · A/RES/64/50" }).waitFor();
    expect(await settled(page)).toBe("History");
    const library = join(folder, "library");
    mkdirSync(library, { recursive: true });
    for (const file of [...others, NOW]) writeFileSync(join(library, basename(file)), readFileSync(file));
    const command = (...args: readonly string[]): string =>
      execFileSync(process.execPath, [join(ROOT, "bin/resdiff.js"), ...args], { cwd: library, encoding: "utf8" });
    expect((await saved(page, "json")).bytes.toString()).toBe(command("history", basename(NOW), "-f", "json"));
    expect(await page.locator("#save-docx").isVisible()).toBe(false);
    expect(await blocking(page, 1)).toEqual([]);

    await page.click("#view-sources");
    await report.locator(".facts", { hasText: "no source found (texts looked through: 2)" }).first().waitFor();
    await page.fill("#phrase", "小武器和轻武器");
    await page.press("#phrase", "Enter");
    await report.locator("mark").first().waitFor();
    expect(await report.locator("article").count()).toBe(3);
    expect((await saved(page, "json")).bytes.toString()).toBe(command("find", "小武器和轻武器", "-f", "json"));
    expect(await blocking(page, 1)).toEqual([]);
    await page.context().close();
  });

  it("holds the languages of one resolution against each other, as the command does", async () => {
    const page = await opened();
    await page.setInputFiles("#others-file", [...LANGUAGES_OF_ONE, NOW]);
    await settled(page);
    await page.click("#view-languages");
    const report = page.frameLocator("#report");
    await report.locator("article.finding").first().waitFor();
    expect(await settled(page)).toBe("All languages");
    expect(await report.locator("article.finding").allTextContents()).toEqual([expect.stringContaining("1,900")]);
    const command = [join(ROOT, "bin/resdiff.js"), "concord", ...LANGUAGES_OF_ONE.map((file) => basename(file))];
    const said = execFileSync(process.execPath, [...command, "-f", "json"], { cwd: folder, encoding: "utf8" });
    expect((await saved(page, "json")).bytes.toString()).toBe(said);
    expect(await page.locator("#save-docx").isVisible()).toBe(false);
    expect(await blocking(page, 1)).toEqual([]);
    await page.selectOption("#language", "ar");
    await report.locator("html[dir=rtl] article.finding").first().waitFor();
    await page.context().close();
  });

  it("stops when asked, and works again afterwards", async () => {
    const page = await opened();
    await page.setInputFiles("#others-file", OLD);
    await page.setInputFiles("#now-file", NOW);
    await page.evaluate("document.getElementById('stop').click()");
    expect(await settled(page)).toBe("Stopped.");
    await page.click("#compare");
    expect(await settled(page)).toContain("Compared");
    await page.context().close();
  });

  it.each(["en", "fr", "es", "ru", "zh", "ar"])("speaks %s, with nothing that keeps readers out", async (locale) => {
    const page = await opened({
      locale,
      colorScheme: locale === "ar" ? "dark" : "light",
      viewport: { width: 360, height: 740 },
    });
    expect(await page.getAttribute("html", "lang")).toBe(locale);
    expect(await page.getAttribute("html", "dir")).toBe(locale === "ar" ? "rtl" : "ltr");
    expect(await blocking(page, 0)).toEqual([]);
    await compared(page, OLD, NOW);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await page.frameLocator("#report").locator("html").getAttribute("lang")).toBe(locale);
    expect(await blocking(page, 0)).toEqual([]);
    await page.context().close();
  });

  describe.skipIf(lacks("the corpus", CORPUS))("gives the command's own comparison, to the byte", () => {
    const pairs = pairsOfCorpus();

    it(`for ${pairs.length} pairs in six languages and four forms`, async () => {
      const page = await opened();
      for (const [old, now] of pairs) {
        expect(await compared(page, old, now), now).toContain("Compared");
        expect((await saved(page, "json")).bytes.toString() === commandJson(old, now), now).toBe(true);
        await page.click("#again");
      }
      await page.context().close();
    }, 600_000);
  });
});

/** XML in all languages, PDF and text in English, and Word files that the command itself made. */
function pairsOfCorpus(): [string, string][] {
  if (!existsSync(CORPUS)) return [];
  const lines = readFileSync(join(CORPUS, "pairs.tsv"), "utf8").trim().split("\n").slice(1);
  const named = lines.map((line) =>
    line
      .split("\t")
      .slice(0, 2)
      .map((symbol) => symbol.replaceAll("/", "-")),
  );
  const files = (form: string, language: string, end = form): [string, string][] =>
    named
      .map((pair) => pair.map((name) => join(CORPUS, form, `${name}.${language}.${end}`)) as [string, string])
      .filter((pair) => pair.every((file) => existsSync(file)));
  const xml = ["en", "fr", "es", "ru", "zh", "ar"].flatMap((language) => files("xml", language).slice(0, 3));
  const pdf = readdirOf("pdf").slice(0, 8);
  const txt = readdirOf("txt").slice(0, 8);
  const word = xml.slice(0, 4).map(([old, now], i): [string, string] => {
    const file = join(folder, `redline-${i}.docx`);
    execFileSync(process.execPath, [join(ROOT, "bin/resdiff.js"), old, now, "-q", "-o", file]);
    return [old, file];
  });
  return [...xml, ...inTwos(pdf), ...inTwos(txt), ...word];
}

function readdirOf(form: string): string[] {
  const listed = execFileSync("ls", [join(CORPUS, form)], { encoding: "utf8" })
    .trim()
    .split("\n");
  return listed.map((name) => join(CORPUS, form, name));
}

const inTwos = (files: readonly string[]): [string, string][] =>
  files.flatMap((file, i) => (i % 2 === 1 ? [[files[i - 1] ?? "", file] as [string, string]] : []));

describe.skipIf(lacks("Firefox", FIREFOX))("the page in Firefox", () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await startFirefox(FIREFOX);
  });
  afterAll(() => firefox?.close());

  it("compares two files from disk as the command does", async () => {
    await firefox.open(pathToFileURL(PAGE).href);
    await firefox.setFiles("#others-file", [OLD]);
    await firefox.setFiles("#now-file", [NOW]);
    // The page is not busy before it begins either: what it says at the end is waited for.
    const settled = `new Promise((resolve) => { const look = () => document.getElementById("status").textContent.includes("Compared") ? resolve() : setTimeout(look, 50); look(); })`;
    await firefox.evaluate(settled);
    expect(await firefox.evaluate("document.getElementById('status').textContent")).toContain("Compared \u206863-72");
    expect(await firefox.evaluate("document.getElementById('report').srcdoc.includes('A/RES/64/50')")).toBe(true);
    // The saved file is caught where the browser would be handed it.
    await firefox.evaluate(
      "globalThis.caught = new Promise((resolve) => { URL.createObjectURL = (blob) => { resolve(blob.text()); return 'blob:caught'; }; HTMLAnchorElement.prototype.click = () => {}; }); document.getElementById('save-json').click()",
    );
    const differing = firstDifference(
      withoutCuts(String(await firefox.evaluate("caught"))),
      withoutCuts(commandJson(OLD, NOW)),
    );
    expect(differing).toBe("");
  });

  it("takes a folder that is dropped, with the folders in it", async () => {
    await firefox.open(pathToFileURL(PAGE).href);
    await firefox.setFiles("#now-file", [NOW]);
    // What the browser hands over for a folder can be made by nobody but itself: this has its shape.
    await firefox.evaluate(`(() => {
      const file = (name, text) => ({ isFile: true, file: (take) => take(new File([text], name)) });
      const directory = (...inner) => ({ isDirectory: true, createReader: () => {
        const parts = [...inner.map((entry) => [entry]), []];
        return { readEntries: (take) => take(parts.shift()) };
      } });
      const older = directory(file(${JSON.stringify(basename(OLD))}, ${JSON.stringify(readFileSync(OLD, "utf8"))}));
      const dropped = directory(file("notes.txt", "Nothing that matters."), older);
      const event = new Event("drop", { bubbles: true, cancelable: true });
      event.dataTransfer = { files: [], items: [{ webkitGetAsEntry: () => dropped }] };
      document.getElementById("others").dispatchEvent(event);
    })()`);
    const said = "document.getElementById('status').textContent";
    await expect.poll(() => firefox.evaluate(said), { timeout: 60_000 }).toContain("A/RES/63/72");
    expect(await firefox.evaluate("document.getElementById('others-given').textContent")).toBe("2 files");
  });
});

/** A document without the words of its brief: Firefox has a dictionary of its own, by which it cuts long Chinese ones. */
function withoutCuts(json: string): unknown {
  const { brief, ...rest } = JSON.parse(json) as { brief: readonly { group: string; old: unknown; new: unknown }[] };
  return { ...rest, brief: brief.map(({ group, old, new: now }) => ({ group, old, now })) };
}

/** Where two documents differ first, and in what; empty where they do not. */
function firstDifference(a: unknown, b: unknown, path = ""): string {
  if (Object.is(a, b)) return "";
  const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (!isTree(a) || !isTree(b)) return `${path}: ${JSON.stringify(a)} or ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], `${path}/${key}`);
    if (found !== "") return found;
  }
  return "";
}
