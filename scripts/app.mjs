// Builds dist/app/resdiff.html: the page, its worker and the code that reads PDF, in one file that needs nothing else and makes no
// network request.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { CLIENT_SCRIPT } from "../dist/report/html/client/script.js";

const root = new URL("..", import.meta.url).pathname;
const path = (name) => `${root}${name}`;

/** The script of the report is the source text of its functions, which joining would rename: the policy below names it by its hash. */
const reportScript = {
  name: "script of the report as it is",
  load: (id) =>
    id === path("dist/report/html/client/script.js")
      ? `export const CLIENT_SCRIPT = ${JSON.stringify(CLIENT_SCRIPT)};`
      : null,
};

/** In the worker, PDF is read by code that comes when the first PDF does. */
const pdfFromPage = {
  name: "pdf.js from the page",
  resolveId: (id, importer) =>
    id === "./engine.js" && importer === path("dist/read/pdf/pdf.js") ? path("dist/app/pdf-engine.js") : null,
};

async function joined(input, name) {
  const bundle = await rolldown({
    input: path(input),
    platform: "browser",
    plugins: [reportScript, pdfFromPage],
    transform: { define: { "import.meta.url": "undefined" } },
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "iife", name, codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}

const packed = (code) => gzipSync(code, { level: 9 }).toString("base64");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const [page, worker, pdf] = await Promise.all([
  joined("dist/app/page/main.js", "resdiffPage"),
  joined("dist/app/worker.js", "resdiffWorker"),
  joined("dist/read/pdf/engine-browser.js", "resdiffPdf"),
]);
const script = page.replaceAll("</script", "<\\/script");
// What the report brings along has a policy of its own; here its script may run, and its style, which differs from report to report.
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)} ${hashOf(CLIENT_SCRIPT)} blob:`,
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
mkdirSync(path("dist/app"), { recursive: true });
// The page works before the browser has come to the code that reads PDF, which is most of the file.
writeFileSync(
  path("dist/app/resdiff.html"),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>resdiff</title>
<style>${readFileSync(path("src/app/page/page.css"), "utf8")}</style>
</head>
<body>
${readFileSync(path("src/app/page/page.html"), "utf8")}<script type="application/gzip" id="worker-code">${packed(worker)}</script>
<script>${script}</script>
<script type="application/gzip" id="pdf-code">${packed(pdf)}</script>
</body>
</html>
`,
);
