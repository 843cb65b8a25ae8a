// The four sessions of the corpus, unpacked once into a folder outside the repository.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus } from "./support.mjs";

const NAMES = ["75", "76", "77", "78"];

/** A folder with one folder a session (`SESSIONS` names one that is there already); null where the corpus lacks them. */
export function sessionsFolder() {
  if (process.env.SESSIONS) return process.env.SESSIONS;
  const packed = join(corpus, "sessions");
  if (!NAMES.every((name) => existsSync(join(packed, `${name}.tar.xz`)))) return null;
  const folder = join(tmpdir(), "resdiff-sessions");
  for (const name of NAMES) {
    if (existsSync(join(folder, name))) continue;
    const beside = join(folder, `${name}.${process.pid}.part`);
    mkdirSync(beside, { recursive: true });
    execFileSync("tar", ["-xJf", join(packed, `${name}.tar.xz`), "-C", beside]);
    renameSync(beside, join(folder, name));
  }
  return folder;
}
