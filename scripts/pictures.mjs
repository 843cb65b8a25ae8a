// Makes the pictures in the README and docs/ from the output of the built program: node scripts/pictures.mjs
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = new URL("..", import.meta.url).pathname;
const pictures = join(root, "docs/pictures");
const CHINESE = ["samples/63-72.reconstruction.zh.txt", "samples/64-50.zh.txt"];
const ARABIC = ["docs/pictures/texts/earlier.ar.txt", "docs/pictures/texts/later.ar.txt"];
/** What fits a README: the head of the report and its first changes. */
const TERMINAL_LINES = 46;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };

mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "resdiff-pictures-"));
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb"],
});

await terminal("terminal.png", `resdiff ${CHINESE[1]}`, [CHINESE[1]]);
await terminal("terminal-side-by-side.png", `resdiff ${CHINESE[1]} --side-by-side --only moved,split,merged,opening`, [
  CHINESE[1],
  "--side-by-side",
  "--only",
  "moved,split,merged,opening",
]);
await terminal("history.png", `resdiff history ${CHINESE[1]}`, ["history", CHINESE[1]]);
const chinese = page("zh.html", ...CHINESE, "--ui", "zh");
const arabic = page("ar.html", ...ARABIC, "--ui", "ar");
await shot("html-zh.png", chinese, { viewport: DESKTOP });
await shot("html-zh-side-by-side.png", chinese, { viewport: DESKTOP, hash: "OP15", keys: ["s"] });
await shot("html-ar.png", arabic, { viewport: DESKTOP, keys: ["s"], hash: "PP1" });
await shot("html-phone.png", arabic, { viewport: PHONE, hash: "OP1" });

await appShot("app.png");

await browser.close();
rmSync(folder, { recursive: true });

/** The page that compares, with the sample texts given. */
async function appShot(name) {
  const context = await browser.newContext({
    deviceScaleFactor: 2,
    locale: "en",
    viewport: { width: 1280, height: 720 },
  });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(join(root, "dist/app/resdiff.html")).href);
  await tab.setInputFiles("#others-file", join(root, CHINESE[0]));
  await tab.setInputFiles("#now-file", join(root, CHINESE[1]));
  await tab.frameLocator("#report").locator("#OP8").waitFor({ state: "attached" });
  await tab.screenshot({ path: join(pictures, name) });
  await context.close();
}

/** A report written as HTML. */
function page(name, ...command) {
  const file = join(folder, name);
  resdiff(...command, "-o", file);
  return pathToFileURL(file).href;
}

function resdiff(...command) {
  const env = { ...process.env, COLUMNS: "80", LC_ALL: "C" };
  return execFileSync(process.execPath, ["bin/resdiff.js", ...command], { cwd: root, env, encoding: "utf8" });
}

async function shot(name, address, { hash = "", keys = [], ...options }) {
  const context = await browser.newContext({ deviceScaleFactor: 2, reducedMotion: "reduce", ...options });
  const tab = await context.newPage();
  await tab.goto(hash ? `${address}#${hash}` : address);
  for (const key of keys) await tab.keyboard.press(key);
  if (hash) await tab.evaluate(() => document.activeElement?.scrollIntoView({ block: "start" }));
  await tab.screenshot({ path: join(pictures, name) });
  await context.close();
}

/** What a terminal shows of a run, on a dark ground with its colours. */
async function terminal(name, command, args) {
  const lines = resdiff(...args, "--color", "always")
    .split("\n")
    .slice(0, TERMINAL_LINES);
  const file = join(folder, "terminal.html");
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>
    /* Signs that the Chinese font draws two columns wide, which a terminal does not. */
    @font-face { font-family: narrow; src: local("DejaVu Sans Mono"); unicode-range: U+B7, U+2026, U+2192, U+2502; size-adjust: 83%; }
    body { margin: 0; background: #1b1d21; color: #d8d8d2; display: inline-block; padding: 18px 22px; }
    pre { margin: 0; font: 15px/1.42 narrow, "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace; }
    .prompt { color: #8fbf7f; } .s1 { font-weight: 700; color: #f2f2ee; } .s2 { color: #8d949c; } .s31 { color: #ef8b84; }
    .s9 { text-decoration: line-through; } .s32 { color: #86d19a; } .s34 { color: #7db4ef; } .s36 { color: #74c7c7; }
    </style><pre><span class="prompt">$</span> ${escaped(command)}\n${lines.map(spans).join("\n")}</pre>`,
  );
  const tab = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 900, height: 400 } });
  await tab.goto(pathToFileURL(file).href);
  await tab.locator("body").screenshot({ path: join(pictures, name) });
  await tab.close();
}

/** A line's switches of style as spans: each is switched off before the next is switched on. */
function spans(line) {
  let html = "";
  for (const part of `[0m${line}`.split("\u001b")) {
    const [, codes, text] = /^\[([\d;]*)m(.*)$/.exec(part) ?? ["", "0", part];
    const on = codes.split(";").filter((code) => /^(1|2|9|31|32|34|36)$/.test(code));
    html += on.length > 0 ? `<span class="${on.map((c) => `s${c}`).join(" ")}">${escaped(text)}</span>` : escaped(text);
  }
  return html;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
