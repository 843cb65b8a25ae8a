/** A local server that imitates the United Nations' document service, including its failures. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the service answers for a missing document and for too many requests alike, with status 200. */
export const NOT_THERE =
  "<!DOCTYPE html>\n<html><head><title>ODS</title></head><body>There is no document.</body></html>";

/** How it answers one request; `nth` counts the requests for the same address from 1. */
export type Behaviour = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

/** The server, and what it was asked. */
export interface DocumentServer {
  readonly address: string;
  /** Symbol, language and form of each request, and when it came. */
  readonly asked: readonly { readonly what: string; readonly at: number; readonly agent: string | undefined }[];
  close(): Promise<void>;
}

const send =
  (status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

/** Answers that servers give. */
export const answers = {
  document: (bytes: string | Uint8Array): Behaviour => send(200, bytes, { "content-type": "application/octet-stream" }),
  notThere: send(200, NOT_THERE, { "content-type": "text/html" }),
  status: (status: number, headers?: Record<string, string>): Behaviour => send(status, "", headers),
  redirect: (to: string): Behaviour => send(302, "", { location: to }),
  /** Never answers. */
  silent: (): void => undefined,
  /** Promises more than it sends, then breaks off. */
  truncated: (response: ServerResponse): void => {
    response.writeHead(200, { "content-length": "100000" });
    response.write("%PDF-1.4 and then", () => response.destroy());
  },
  /** Sends without end. */
  endless: (response: ServerResponse): void => {
    response.writeHead(200);
    const piece = Buffer.alloc(64 * 1024, "x");
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
      response.once("drain", more);
    };
    more();
  },
  /** One answer after the other; the last one from then on. */
  inTurn:
    (...turns: readonly Behaviour[]): Behaviour =>
    (response, nth, request) =>
      turns[Math.min(nth, turns.length) - 1]?.(response, nth, request),
} as const;

/**
 * Starts a server.
 *
 * @param behaviours by "SYMBOL LANGUAGE FORM"; whatever is not listed is not there
 */
export async function documentServer(behaviours: Readonly<Record<string, Behaviour>>): Promise<DocumentServer> {
  const asked: { what: string; at: number; agent: string | undefined }[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
    const what =
      pathname === "/api/symbol/access" ? ["s", "l", "t"].map((key) => searchParams.get(key)).join(" ") : pathname;
    asked.push({ what, at: Date.now(), agent: request.headers["user-agent"] });
    const nth = asked.filter((other) => other.what === what).length;
    (behaviours[what] ?? answers.notThere)(response, nth, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
