/** Caches downloaded documents on disk, under the hash of their content. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWholeIn } from "../../files/write-whole.js";
import { sniffBytes } from "../../read/sniff.js";
import type { DocumentRequest, DocumentService, FetchedDocument } from "./document-service.js";

/**
 * A service that asks another one only for what it has not got from it before.
 *
 * @param folder where documents are kept; one that cannot be written costs requests and nothing else
 * @param origin the service's address, so that what a test server gave is never taken for the United Nations'
 */
export function cached(service: DocumentService, folder: string, origin: string): DocumentService {
  return {
    async get(request) {
      const known = load(folder, nameOf(request, origin));
      if (known) return known;
      const fetched = await service.get(request);
      if (fetched) save(folder, nameOf(request, origin), fetched.bytes);
      return fetched;
    },
  };
}

const nameOf = ({ symbol, language, form }: DocumentRequest, origin: string): string =>
  sha256(Buffer.from([origin, symbol, language, form].join("\n")));

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What was kept for a request; a file that was damaged since is not believed. */
function load(folder: string, name: string): FetchedDocument | null {
  try {
    const hash = readFileSync(join(folder, "requests", name), "utf8").trim();
    if (!/^[0-9a-f]{64}$/u.test(hash)) return null;
    const bytes = readFileSync(join(folder, "content", hash));
    const found = sniffBytes(bytes);
    return sha256(bytes) === hash && found && found.form !== "unreadable" ? { bytes, form: found.form } : null;
  } catch {
    return null;
  }
}

function save(folder: string, name: string, bytes: Uint8Array): void {
  const hash = sha256(bytes);
  try {
    writeWholeIn(join(folder, "content", hash), bytes);
    writeWholeIn(join(folder, "requests", name), Buffer.from(`${hash}\n`));
  } catch {
    // The document is at hand; that it will have to be fetched again is no reason to fail.
  }
}
