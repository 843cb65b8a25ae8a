/** Connects to the document service. This is the only file that makes network connections. */
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../model/errors.js";
import type { DocumentService } from "./document-service.js";
import { cached } from "./download-cache.js";
import { DEFAULT_MANNERS, type HttpGet, type Manners, politeHttp } from "./polite-http.js";
import { UN_SERVICE, unService, withinService } from "./un-service.js";

/** Environment variable with another address of the service, for tests; only addresses on this machine are accepted. */
export const SERVICE_VARIABLE = "RESDIFF_DOCUMENT_SERVICE";

/** A server on this machine needs no pauses between requests. */
const LOOPBACK_MANNERS: Manners = { ...DEFAULT_MANNERS, pause: 5, backOff: 10, timeout: 2000 };
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** What a connection needs. */
export interface ConnectOptions {
  /** The environment, of which the proxies and the test server's address matter. */
  readonly env: NodeJS.ProcessEnv;
  /** Folder for downloads. */
  readonly cache: string;
  readonly userAgent: string;
}

/** The document service, behind a cache of earlier downloads. No request is made before the first document is needed. */
export function connect({ env, cache, userAgent }: ConnectOptions): DocumentService {
  const base = serviceAddress(env);
  const http = politeHttp({
    get: throughProxies(env),
    userAgent,
    allows: withinService(base),
    manners: base === UN_SERVICE ? DEFAULT_MANNERS : LOOPBACK_MANNERS,
    sleep: (milliseconds) => sleep(milliseconds),
    now: Date.now,
    random: Math.random,
  });
  return cached(unService(http, base), cache, base.origin);
}

/** The address of the service. */
export function serviceAddress(env: NodeJS.ProcessEnv): URL {
  const given = env[SERVICE_VARIABLE];
  if (!given) return UN_SERVICE;
  if (!URL.canParse(given) || !LOOPBACK.has(new URL(given).hostname)) {
    throw new UserError(
      "service",
      `${SERVICE_VARIABLE} is for tests and takes an address on this machine only: unset it.`,
    );
  }
  return new URL(given);
}

const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** Node's own `fetch` does not support proxies; undici does, and is loaded only if one is set. */
function throughProxies(env: NodeJS.ProcessEnv): HttpGet {
  if (!PROXY_VARIABLES.some((name) => env[name])) return fetch;
  let loading: Promise<HttpGet> | null = null;
  const load = async (): Promise<HttpGet> => {
    const { EnvHttpProxyAgent, fetch: proxied } = await import("undici");
    const dispatcher = new EnvHttpProxyAgent();
    return (url, init) => proxied(url, { ...init, dispatcher });
  };
  return async (url, init) => {
    loading ??= load();
    return (await loading)(url, init);
  };
}
