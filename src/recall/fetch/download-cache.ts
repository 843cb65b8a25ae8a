/** Caches downloaded documents on disk, under the hash of their content. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWholeIn } from "../../files/write-whole.js";
import { sniffBytes } from "../../read/sniff.js";
import type { DocumentRequest, DocumentService, FetchedDocument } from "./document-service.js";

/**
 * Wraps a service so that it is asked only for documents that are not cached yet.
 *
 * @param folder where documents are kept; if it cannot be written, the only cost is more requests
 * @param origin the service's address, so that documents from a test server are never taken for the United Nations'
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

/** The cached document for a request; a file that has been damaged since is ignored. */
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
    // The document is there; having to download it again next time is no reason to fail.
  }
}
