/** Fetching documents from a server that behaves like the document service, every fault of it included. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseSymbol } from "../../src/model/symbol.js";
import { connect, serviceAddress } from "../../src/recall/fetch/connect.js";
import type { DocumentService } from "../../src/recall/fetch/document-service.js";
import { cached } from "../../src/recall/fetch/download-cache.js";
import { fileName, obtain } from "../../src/recall/fetch/obtain.js";
import { DEFAULT_MANNERS, type Manners, politeHttp, waitAsked } from "../../src/recall/fetch/polite-http.js";
import { addressOf, UN_SERVICE, unService, withinService } from "../../src/recall/fetch/un-service.js";
import { answers, type Behaviour, type DocumentServer, documentServer } from "../support/document-server.js";

const PDF = "%PDF-1.7\nlamps";
const SYMBOL = parseSymbol("64/50") ?? expect.fail();
const ASKED = "A/RES/64/50 zh pdf";

let server: DocumentServer | null = null;
let slept: number[] = [];
let folder = "";

beforeEach(() => {
  slept = [];
  folder = mkdtempSync(join(tmpdir(), "resdiff-fetch-"));
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

/** A service whose waits are noted down instead of waited. */
async function service(
  behaviours: Record<string, Behaviour>,
  manners: Partial<Manners> = {},
): Promise<DocumentService> {
  server = await documentServer(behaviours);
  const base = new URL(server.address);
  const http = politeHttp({
    get: fetch,
    userAgent: "resdiff/test",
    allows: withinService(base),
    manners: { ...DEFAULT_MANNERS, timeout: 5000, bytes: 200_000, ...manners },
    sleep: (milliseconds) => {
      slept.push(Math.round(milliseconds));
      return Promise.resolve();
    },
    now: Date.now,
    random: () => 0,
  });
  return unService(http, base);
}

const get = (from: DocumentService): Promise<string | undefined> =>
  from
    .get({ symbol: "A/RES/64/50", language: "zh", form: "pdf" })
    .then((found) => found && Buffer.from(found.bytes).toString("latin1")) as Promise<string | undefined>;

describe("a document service", () => {
  it("is asked by symbol, language and form, and told who asks", async () => {
    const from = await service({ [ASKED]: answers.document(PDF) });
    expect(await get(from)).toBe(PDF);
    expect(server?.asked).toMatchObject([{ what: ASKED, agent: "resdiff/test" }]);
  });

  it("is believed by first bytes, not by what it says it sends", async () => {
    const disguised: Behaviour = (response) => response.writeHead(200, { "content-type": "text/html" }).end(PDF);
    expect(await get(await service({ [ASKED]: disguised }))).toBe(PDF);
  });

  it.each([
    ["the page of HTML that stands for a missing document and for too many requests", answers.notThere],
    ["status 404", answers.status(404)],
    ["an empty answer", answers.document("")],
  ])("has nothing where it sends %s", async (_, behaviour) => {
    expect(await get(await service({ [ASKED]: behaviour }))).toBeNull();
    expect(server?.asked).toHaveLength(1);
  });

  it("is asked again, after growing waits, while it fails", async () => {
    const busy = answers.inTurn(answers.status(503), answers.status(500), answers.document(PDF));
    expect(await get(await service({ [ASKED]: busy }))).toBe(PDF);
    expect(slept).toEqual([2000, 4000]);
  });

  it("is waited for as long as it asks", async () => {
    const throttling = answers.inTurn(answers.status(429, { "retry-after": "7" }), answers.document(PDF));
    expect(await get(await service({ [ASKED]: throttling }))).toBe(PDF);
    expect(slept).toEqual([7000]);
  });

  it.each<[string, Behaviour, RegExp, number]>([
    ["fails for good", answers.status(503), /answered with status 503, 3 times in a row: try again later/u, 3],
    ["asks to wait too long", answers.status(503, { "retry-after": "3600" }), /asks to wait 3600 seconds/u, 1],
    ["asks to wait for ever", answers.status(503, { "retry-after": "9".repeat(400) }), /wait more than a day: try/u, 1],
    ["leads nowhere", answers.redirect("http://[bad"), /led to an address that is none, which was not followed/u, 1],
    ["refuses", answers.status(403), /refused \(status 403\): open .* in a browser/u, 1],
    ["breaks off", answers.truncated, /broke off the connection, 3 times in a row/u, 3],
    ["sends without end", answers.endless, /sent more than 0 MB, more than any resolution/u, 1],
    ["announces too much", answers.document(Buffer.alloc(300_000)), /sent more than/u, 1],
    [
      "leads away",
      answers.redirect("http://198.51.100.7/x.pdf"),
      /led away to 198\.51\.100\.7, which was not followed/u,
      1,
    ],
    [
      "leads in a circle",
      answers.redirect(`/api/symbol/access?${new URLSearchParams({ s: "A/RES/64/50", l: "zh", t: "pdf" })}`),
      /without end/u,
      6,
    ],
    [
      "sends WordPerfect",
      answers.document(Buffer.from("\xffWPC", "latin1")),
      /as a WordPerfect file, which resdiff does not read/u,
      1,
    ],
    ["sends anything else", answers.document("lorem ipsum"), /that is no document: try again later/u, 1],
  ])("that %s is an error of one sentence", async (_, behaviour, message, requests) => {
    const from = await service({ [ASKED]: behaviour });
    await expect(get(from)).rejects.toMatchObject({ name: "UserError", message: expect.stringMatching(message) });
    expect(server?.asked).toHaveLength(requests);
  });

  it("that does not answer is given up after its time", async () => {
    const from = await service({ [ASKED]: answers.silent }, { timeout: 30, attempts: 2 });
    await expect(get(from)).rejects.toThrow(/took too long, 2 times in a row: try again later/u);
  });

  it("that cannot be reached is told apart from one that fails", async () => {
    const from = await service({});
    await server?.close();
    await expect(get(from)).rejects.toThrow(/cannot be reached \(ECONNREFUSED\): check the connection/u);
  });

  it("may lead to another address of its own", async () => {
    const from = await service({ [ASKED]: answers.redirect("/doc/x.pdf"), "/doc/x.pdf": answers.document(PDF) });
    expect(await get(from)).toBe(PDF);
  });

  it("is asked one thing at a time, with a pause between", async () => {
    let open = 0;
    let most = 0;
    const slowly: Behaviour = (response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end(PDF);
      }, 20);
    };
    const from = await service({ [ASKED]: slowly });
    await Promise.all([get(from), get(from), get(from)]);
    expect(most).toBe(1);
    expect(slept.filter((wait) => wait > 900)).toHaveLength(2);
  });
});

describe("the United Nations' own service", () => {
  it("is addressed as it wants to be", () => {
    const address = addressOf({ symbol: "A/RES/64/50", language: "zh", form: "docx" }, UN_SERVICE);
    expect(address.href).toBe("https://documents.un.org/api/symbol/access?s=A%2FRES%2F64%2F50&l=zh&t=docx");
  });

  it.each([
    ["https://documents.un.org/x", true],
    ["https://undocs.org/x", true],
    ["https://docs.un.org/x", true],
    ["http://undocs.org/x", false],
    ["https://undocs.org.example.com/x", false],
    ["https://example.com/documents.un.org", false],
    ["https://user@undocs.org:444/x", false],
    ["file:///etc/passwd", false],
    ["http://127.0.0.1/x", false],
  ])("may redirect to %s: %s", (address, allowed) => {
    expect(withinService(UN_SERVICE)(new URL(address))).toBe(allowed);
  });

  it("can be replaced for tests by a server on this machine only", () => {
    expect(serviceAddress({})).toBe(UN_SERVICE);
    expect(serviceAddress({ RESDIFF_DOCUMENT_SERVICE: "http://127.0.0.1:8/" }).port).toBe("8");
    for (const elsewhere of ["https://example.com/", "http://10.0.0.1/", "nonsense"]) {
      expect(() => serviceAddress({ RESDIFF_DOCUMENT_SERVICE: elsewhere })).toThrow(
        /takes an address on this machine only/u,
      );
    }
  });
});

describe("waitAsked", () => {
  it("reads seconds and dates", () => {
    const now = (): number => Date.parse("2009-12-02T12:00:00Z");
    expect(waitAsked("3", now)).toBe(3000);
    expect(waitAsked("Wed, 02 Dec 2009 12:00:05 GMT", now)).toBe(5000);
    expect(waitAsked("Wed, 02 Dec 2009 11:00:00 GMT", now)).toBe(0);
    expect(waitAsked("soon", now)).toBeNull();
    expect(waitAsked(null, now)).toBeNull();
  });
});

describe("obtain", () => {
  it("takes the first form that there is", async () => {
    const from = await service({ [ASKED]: answers.document(PDF) });
    expect((await obtain(from, { symbol: SYMBOL, language: "zh" }, "host")).form).toBe("pdf");
    expect(server?.asked.map((request) => request.what)).toEqual(["A/RES/64/50 zh docx", ASKED]);
  });

  it("says what was asked for where there is nothing, and what both reasons may be", async () => {
    const from = await service({});
    await expect(obtain(from, { symbol: SYMBOL, language: "zh" }, "documents.un.org")).rejects.toThrow(
      "documents.un.org gives no A/RES/64/50 in Chinese as DOCX or PDF: it is not available, or there were too many requests;",
    );
    await expect(obtain(from, { symbol: SYMBOL, language: "fr", form: "doc" }, "documents.un.org")).rejects.toThrow(
      "no A/RES/64/50 in French as DOC:",
    );
  });

  it("knows which resolutions have symbols to ask by", async () => {
    const from = await service({});
    const wanted = { symbol: parseSymbol("CSW 51/2") ?? expect.fail(), language: "en" } as const;
    await expect(obtain(from, wanted, "documents.un.org")).rejects.toThrow(/has no symbol by which/u);
    expect(server?.asked).toEqual([]);
  });

  it.each([
    ["64/50", "A-RES-64-50.zh.pdf"],
    ["217 A (III)", "A-RES-217-A-III.zh.pdf"],
    ["S/RES/2117 (2013)", "S-RES-2117-2013.zh.pdf"],
  ])("keeps %s as %s", (symbol, name) => {
    expect(fileName(parseSymbol(symbol) ?? expect.fail(), "zh", "pdf")).toBe(name);
  });
});

describe("the cache of downloads", () => {
  it("asks once for the same document, in another run too", async () => {
    const from = await service({ [ASKED]: answers.document(PDF) });
    expect(await get(cached(from, folder, "o"))).toBe(PDF);
    expect(await get(cached(from, folder, "o"))).toBe(PDF);
    expect(server?.asked).toHaveLength(1);
    expect(await get(cached(from, folder, "another service"))).toBe(PDF);
    expect(server?.asked).toHaveLength(2);
  });

  it("does not keep that there was nothing", async () => {
    const from = await service({ [ASKED]: answers.inTurn(answers.notThere, answers.document(PDF)) });
    expect(await get(cached(from, folder, "o"))).toBeNull();
    expect(await get(cached(from, folder, "o"))).toBe(PDF);
  });

  it("does not believe what was damaged since, and leaves nothing half-written", async () => {
    const from = await service({ [ASKED]: answers.document(PDF) });
    await get(cached(from, folder, "o"));
    const [name = ""] = readdirSync(join(folder, "content"));
    expect(readFileSync(join(folder, "content", name), "latin1")).toBe(PDF);
    writeFileSync(join(folder, "content", name), "%PDF-1.7 changed");
    expect(await get(cached(from, folder, "o"))).toBe(PDF);
    expect(server?.asked).toHaveLength(2);
    expect(readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith(".tmp"))).toEqual([]);
  });

  it("is done without where it cannot be written", async () => {
    const from = await service({ [ASKED]: answers.document(PDF) });
    writeFileSync(join(folder, "file"), "");
    expect(await get(cached(from, join(folder, "file"), "o"))).toBe(PDF);
  });
});

describe("a proxy from the environment", () => {
  it("is asked instead of the service", async () => {
    const seen: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      seen.push(request.url ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, "127.0.0.1", resolve);
    });
    const { port } = proxy.address() as { port: number };
    const before = { ...process.env };
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, HTTPS_PROXY: "", NO_PROXY: "", no_proxy: "" };
    Object.assign(process.env, env, { http_proxy: env.HTTP_PROXY, https_proxy: "" });
    try {
      const through = connect({
        env: { ...env, RESDIFF_DOCUMENT_SERVICE: "http://localhost:8099/" },
        cache: folder,
        userAgent: "resdiff/test",
      });
      await expect(get(through)).rejects.toThrow(/localhost:8099 cannot be reached/u);
      expect(seen).toEqual(["localhost:8099"]);
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      proxy.close();
    }
  });
});
