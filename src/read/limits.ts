/** How much of a document is read before reading stops with a message. Nothing from a document is trusted. */
import { UserError } from "../model/errors.js";

/** What a reader may spend on one document. */
export interface Limits {
  /** Bytes of the file as given. */
  readonly bytes: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Bytes to which the parts of a zip may unpack, and characters to which text may decode. */
  readonly expanded: number;
  /** Elements of an XML part or an HTML page. */
  readonly elements: number;
  /** Elements open inside one another. */
  readonly nesting: number;
  /** Places where XML is not well-formed. */
  readonly faults: number;
  /** Seconds for one document, from its first byte to its text. */
  readonly seconds: number;
}

const MEGABYTE = 1024 * 1024;

/** The longest resolution of the General Assembly is 2 MB as XML and some 1 MB as PDF; scans reach 40 MB. */
const MAX_BYTES = 64 * MEGABYTE;
/** Resolutions reach 70 pages and a session's whole volume of them some 900. */
const MAX_PAGES = 2000;
/** XML in a DOCX expands 10 to 20 times; more memory than this helps no resolution and starves the machine. */
const MAX_EXPANDED = 128 * MEGABYTE;
/** Word writes some 300,000 for the longest resolution; each takes a few hundred bytes of memory. */
const MAX_ELEMENTS = 1_000_000;
/** Word and AKN nest some 20 deep, careless web pages 60; the parsers' own recursion ends in the thousands. */
const MAX_NESTING = 500;
/** A broken tag may be reported once for each letter, and be millions of letters long; no XML that can still be read has so many errors. */
const MAX_FAULTS = 10_000;
/** A 70-page PDF takes 2 seconds; a slow machine is allowed thirty times as much. */
const MAX_SECONDS = 60;

/** The default limits. */
export const DEFAULT_LIMITS: Limits = {
  bytes: MAX_BYTES,
  pages: MAX_PAGES,
  expanded: MAX_EXPANDED,
  elements: MAX_ELEMENTS,
  nesting: MAX_NESTING,
  faults: MAX_FAULTS,
  seconds: MAX_SECONDS,
};

/** The limits of a whole run, and which of its work is done in a thread that can be stopped. */
export const RUN_LIMITS = {
  /** A folder of PDFs is indexed at some two a second: this allows for a thousand of them, and the next run continues from there. */
  seconds: 600,
  /** The limit for one document of a library, which is skipped if it takes longer; the largest takes a tenth of this. */
  secondsAFile: 20,
  /** A document may also take at most this share of the time that was asked for, so that nine bad files do not use it up. */
  share: 0.1,
  /** Up to this many bytes a document whose form has limits is read in the main thread: that takes less than a second. */
  smallDocument: 4 * MEGABYTE,
  /**
   * Up to this many characters two texts are compared in the main thread even if a time limit was set: that takes some tenths of a second
   * at worst.
   */
  smallTexts: 40_000,
} as const;

/** The limits of one document, and its clock. */
export interface DocumentBudget {
  readonly limits: Limits;
  /** Throws a UserError once the time is used up; readers call it once for each page, part or few thousand elements. */
  check(): void;
}

/**
 * Starts the clock for one document.
 *
 * @param source what the user calls the document
 * @param limits limits that differ from the defaults
 * @param now returns the time in milliseconds
 */
export function startBudget(
  source: string,
  limits: Partial<Limits> = {},
  now: () => number = Date.now,
): DocumentBudget {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const end = now() + all.seconds * 1000;
  return {
    limits: all,
    check() {
      if (now() <= end) return;
      throw tooSlow(source, all.seconds);
    },
  };
}

/** The error for a document that takes too long. */
export const tooSlow = (source: string, seconds: number): UserError =>
  new UserError("too-slow", `${source} could not be read within ${secondsText(seconds)}.`, {
    data: { source, seconds: String(seconds) },
  });

/** @example secondsText(1) // "1 second" */
export const secondsText = (seconds: number): string => `${seconds} second${seconds === 1 ? "" : "s"}`;

/** The error for a file of too many bytes. */
export function tooLarge(source: string, limit: number): UserError {
  const size = limit >= MEGABYTE ? `${Math.floor(limit / MEGABYTE)} MB` : `${limit} bytes`;
  return new UserError("too-large", `${source} is larger than ${size}.`, { data: { source, bytes: String(limit) } });
}

/** The clock is checked once in this many elements. */
const ELEMENTS_PER_CHECK = 1000;

/** Counts the elements of a document as they open and close. */
export interface ElementGuard {
  /** Throws a UserError if there are too many elements, if they are nested too deeply, or if the time is used up. */
  open(): void;
  close(): void;
  /** Counts an error in the markup; throws a UserError if there are too many, or the time is used up. */
  fault(): void;
}

/** Watches the elements of one XML or HTML text. */
export function guardElements(source: string, { limits, check }: DocumentBudget): ElementGuard {
  let elements = 0;
  let depth = 0;
  let faults = 0;
  return {
    open() {
      elements++;
      depth++;
      if (elements > limits.elements) throw tooExpanded(source);
      if (depth > limits.nesting) throw tooDeep(source, limits.nesting);
      if (elements % ELEMENTS_PER_CHECK === 0) check();
    },
    close() {
      depth--;
    },
    fault() {
      faults++;
      if (faults > limits.faults) throw tooFaulty(source);
      if (faults % ELEMENTS_PER_CHECK === 0) check();
    },
  };
}

/** The error for elements nested too deep. */
function tooDeep(source: string, limit: number): UserError {
  const message = `${source} nests more than ${limit} elements in one another, so it is no resolution and was not read.`;
  return new UserError("too-deep", message);
}

/** The error for XML with too many errors. */
const tooFaulty = (source: string): UserError =>
  new UserError("damaged", `${source} is damaged all over: download it again, or save it again where it was made.`);

/** The error for a file whose parts unpack to too much. */
export function tooExpanded(source: string): UserError {
  return new UserError("too-expanded", `${source} unpacks to far more than a resolution holds, so it was not read.`);
}
