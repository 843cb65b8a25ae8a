/** The folder for everything that resdiff can make again: indexes and downloads. */
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder for caches, by each system's convention.
 *
 * @param env the environment, of which `XDG_CACHE_HOME` and on Windows `LOCALAPPDATA` matter
 * @example cacheFolder({ XDG_CACHE_HOME: "/tmp/c" }, "linux") // "/tmp/c/resdiff"
 */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "resdiff");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "resdiff", "cache");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "resdiff");
  return join(homedir(), ".cache", "resdiff");
}
