/** Firefox, driven by WebDriver BiDi, which it speaks by itself: Playwright's own protocol needs a build of Firefox of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "undici";

/** One tab of a Firefox of its own. */
export interface Firefox {
  open(address: string): Promise<void>;
  /** What an expression gives in the page; promises are waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** The same in the page's frame. */
  evaluateInFrame(expression: string): Promise<unknown>;
  /** Gives files to a file input. */
  setFiles(selector: string, files: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: { readonly [name: string]: unknown };
}

/** A tab and the frames in it. */
interface Tree {
  readonly contexts: readonly { readonly context: string; readonly children?: Tree["contexts"] }[];
}

/** Starts Firefox without a window. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "resdiff-firefox-"));
  const child = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]);
  const socket = new WebSocket(`${await addressOf(child)}/session`);
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let asked = 0;
  const send = async (method: string, params: object): Promise<{ readonly [name: string]: unknown }> => {
    const id = ++asked;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (!reply.result) throw new Error(`${method}: ${reply.message}`);
    return reply.result;
  };
  await send("session.new", { capabilities: {} });
  const { contexts } = (await send("browsingContext.getTree", {})) as { contexts: readonly { context: string }[] };
  const context = contexts[0]?.context;
  const frame = async (): Promise<string | undefined> => {
    const tree = (await send("browsingContext.getTree", { root: context })) as unknown as Tree;
    return tree.contexts[0]?.children?.[0]?.context;
  };
  const run = async (expression: string, where = context): Promise<{ value?: unknown; sharedId?: string }> => {
    const given = { expression, awaitPromise: true, target: { context: where } };
    const { type, result, exceptionDetails } = await send("script.evaluate", given);
    if (type === "exception") throw new Error((exceptionDetails as { text: string }).text);
    return result as { value?: unknown; sharedId?: string };
  };
  return {
    open: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    evaluate: async (expression) => (await run(expression)).value,
    evaluateInFrame: async (expression) => (await run(expression, await frame())).value,
    setFiles: async (selector, files) => {
      const { sharedId } = await run(`document.querySelector(${JSON.stringify(selector)})`);
      await send("input.setFiles", { context, element: { sharedId }, files });
    },
    close: async () => {
      await send("browser.close", {}).catch(() => null);
      if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where it says that it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (piece) => {
      said += piece;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
  });
}
