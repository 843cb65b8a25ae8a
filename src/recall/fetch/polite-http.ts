/** Makes requests as a guest should: one at a time, with pauses and few retries, and trusting nothing that comes back. */
import { UserError } from "../../model/errors.js";

/** The part of a response that is used; the built-in `fetch` and undici's both provide it. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Makes one request without following redirects. */
export type HttpGet = (
  url: URL,
  init: { headers: Readonly<Record<string, string>>; signal: AbortSignal; redirect: "manual" },
) => Promise<HttpResponse>;

/** How polite, patient and cautious to be. */
export interface Manners {
  /** Milliseconds between the end of one request and the next. */
  readonly pause: number;
  /** The most attempts at a request that failed because of the service. */
  readonly attempts: number;
  /** The first wait after a failure, in milliseconds; doubled each time, plus up to half as much at random. */
  readonly backOff: number;
  /** The longest wait that a service may ask for, in milliseconds. */
  readonly longestWait: number;
  /** The time limit for one request, from sending it to its last byte, in milliseconds. */
  readonly timeout: number;
  /** The most bytes in one answer. */
  readonly bytes: number;
  readonly redirects: number;
}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/**
 * A pause of one second is what crawlers are commonly asked for. The largest resolutions are a few megabytes, for which half a minute is
 * enough on a slow line.
 */
export const DEFAULT_MANNERS: Manners = {
  pause: SECOND,
  attempts: 3,
  backOff: 2 * SECOND,
  longestWait: 60 * SECOND,
  timeout: 30 * SECOND,
  bytes: 64 * 1024 * 1024,
  redirects: 5,
};

/** What is needed to make requests. */
export interface HttpOptions {
  readonly get: HttpGet;
  readonly userAgent: string;
  /** Whether a redirect may lead to this address. */
  readonly allows: (url: URL) => boolean;
  readonly manners: Manners;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** A random number from 0 to 1. */
  readonly random: () => number;
}

/** The answer to a request: its bytes, or null if there is nothing at the address. */
export type HttpClient = (url: URL) => Promise<Uint8Array | null>;

/** A failure that may be temporary: another attempt is worthwhile. */
class Passing extends Error {
  /** How many milliseconds the service asked to wait, or null. */
  readonly wait: number | null;

  constructor(what: string, wait: number | null = null, options?: ErrorOptions) {
    super(what, options);
    this.wait = wait;
  }
}

/** Creates a client whose requests wait for each other. */
export function politeHttp(options: HttpOptions): HttpClient {
  let last: Promise<unknown> = Promise.resolve();
  let ended: number | null = null;
  const inTurn = async (url: URL): Promise<Uint8Array | null> => {
    if (ended !== null) await options.sleep(Math.max(0, ended + options.manners.pause - options.now()));
    try {
      return await persistently(url, options);
    } finally {
      ended = options.now();
    }
  };
  return (url) => {
    const mine = last.then(() => inTurn(url));
    last = mine.catch(() => null);
    return mine;
  };
}

/** Repeats a request until it succeeds, has failed often enough, or fails permanently. */
async function persistently(url: URL, options: HttpOptions): Promise<Uint8Array | null> {
  const { attempts, backOff, longestWait } = options.manners;
  for (let attempt = 1; ; attempt++) {
    try {
      return await followed(url, options);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      if (attempt === attempts) throw gaveUp(url, error, attempts);
      const grown = backOff * 2 ** (attempt - 1) * (1 + options.random() / 2);
      if (error.wait !== null && error.wait > longestWait) throw askedToWait(url, error.wait);
      await options.sleep(Math.max(error.wait ?? 0, grown));
    }
  }
}

async function followed(start: URL, options: HttpOptions): Promise<Uint8Array | null> {
  let url = start;
  for (let hops = 0; hops <= options.manners.redirects; hops++) {
    const signal = AbortSignal.timeout(options.manners.timeout);
    const response = await asked(url, options, signal);
    const target = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && target !== null) {
      const next = URL.canParse(target, url.href) ? new URL(target, url) : null;
      if (next === null) throw ledNowhere(start);
      if (!options.allows(next)) throw ledAway(start, next);
      url = next;
      continue;
    }
    return await answered(url, response, options, signal);
  }
  throw new UserError("service", `${start.host} led from one address to the next without end: try again later.`);
}

async function asked(url: URL, options: HttpOptions, signal: AbortSignal): Promise<HttpResponse> {
  try {
    return await options.get(url, { headers: { "user-agent": options.userAgent }, signal, redirect: "manual" });
  } catch (error) {
    throw failed(url, error, signal);
  }
}

/** Interprets a status, and returns the bytes of a good answer. */
async function answered(
  url: URL,
  response: HttpResponse,
  options: HttpOptions,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const { status } = response;
  if (status === 404 || status === 410) return null;
  if (status === 429 || status >= 500) {
    throw new Passing(`answered with status ${status}`, waitAsked(response.headers.get("retry-after"), Date.now));
  }
  if (status !== 200) {
    throw new UserError("service", `${url.host} refused (status ${status}): open ${url} in a browser to see why.`);
  }
  try {
    return await bytesOf(url, response, options.manners.bytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw failed(url, error, signal);
  }
}

async function bytesOf(url: URL, response: HttpResponse, limit: number): Promise<Uint8Array> {
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > limit) throw tooMuch(url, limit);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > limit) throw tooMuch(url, limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * The milliseconds that a `Retry-After` header asks for, given in seconds or as a date.
 *
 * @param header null if there is none
 */
export function waitAsked(header: string | null, now: () => number): number | null {
  if (header === null) return null;
  if (/^\d+$/u.test(header.trim())) return Number(header) * SECOND;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now());
}

/** Error codes after which another attempt may succeed. */
const PASSING_CODES = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "UND_ERR_SOCKET",
  "UND_ERR_BODY_TIMEOUT",
]);
const TIMED_OUT = new Set(["TimeoutError", "AbortError"]);

/** Interprets a failed request: either to be tried again, or an error for the user. */
function failed(url: URL, error: unknown, signal: AbortSignal): Error {
  const code = codeOf(error);
  const { name } = error as Error;
  if (signal.aborted || TIMED_OUT.has(name)) return new Passing("took too long", null, { cause: error });
  if (code !== null && PASSING_CODES.has(code)) return new Passing("broke off the connection", null, { cause: error });
  const why = code === null ? "" : ` (${code})`;
  return new UserError(
    "offline",
    `${url.host} cannot be reached${why}: check the connection and, behind a proxy, HTTPS_PROXY; or get the document in a browser and put it into the library.`,
    { cause: error },
  );
}

/** The code of an error or of its cause, since `fetch` wraps network errors. */
function codeOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return null;
}

const gaveUp = (url: URL, error: Passing, attempts: number): UserError =>
  new UserError("service", `${url.host} ${error.message}, ${attempts} times in a row: try again later.`, {
    cause: error,
  });

const askedToWait = (url: URL, wait: number): UserError => {
  const time = wait > DAY ? "more than a day" : `${Math.ceil(wait / SECOND)} seconds`;
  return new UserError("service", `${url.host} asks to wait ${time}: try again after that.`);
};

const ledNowhere = (from: URL): UserError =>
  new UserError(
    "service",
    `${from.host} led to an address that is none, which was not followed: get the document in a browser.`,
  );

const ledAway = (from: URL, to: URL): UserError =>
  new UserError(
    "service",
    `${from.host} led away to ${to.host}, which was not followed: get the document in a browser.`,
  );

const tooMuch = (url: URL, limit: number): UserError =>
  new UserError(
    "service",
    `${url.host} sent more than ${Math.floor(limit / 1024 / 1024)} MB, more than any resolution: get the document in a browser.`,
  );
