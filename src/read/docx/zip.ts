/** Unpacks the parts of a zip within limits, whatever sizes the zip claims. */
import { Unzip, UnzipInflate } from "fflate";
import { UserError } from "../../model/errors.js";
import { joinBytes } from "../encoding/bytes.js";
import { type DocumentBudget, tooExpanded } from "../limits.js";

/** Packed bytes given to the unpacker at a time; deflate makes at most 1,032 times as many of them. */
const CHUNK = 1 << 16;

/** The parts asked for. */
export interface Parts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The zip ends too early, or a part of it could not be unpacked. */
  readonly damaged: boolean;
}

/**
 * Unpacks the parts whose names are wanted. Local headers are followed from the front, so that a zip that was cut short
 * still gives its first parts.
 *
 * @throws UserError when they unpack to more than the limit
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  source: string,
  budget: DocumentBudget,
): Parts {
  const chunks = new Map<string, Uint8Array[]>();
  let expanded = 0;
  let started = 0;
  let finished = 0;
  let damaged = false;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    chunks.set(file.name, pieces);
    started++;
    file.ondata = (error, data, final) => {
      if (error) {
        damaged = true;
        return;
      }
      expanded += data.length;
      // An exception in this callback is reported as an `error` above; the overrun is reported outside.
      if (expanded <= budget.limits.expanded) pieces.push(data);
      if (final) finished++;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      budget.check();
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
      if (expanded > budget.limits.expanded) throw tooExpanded(source);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    damaged = true;
  }
  const parts = new Map([...chunks].map(([name, pieces]) => [name, joinBytes(pieces)]));
  return { parts, damaged: damaged || finished < started };
}
