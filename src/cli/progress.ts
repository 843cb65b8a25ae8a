/** Shows one line of progress on standard error if a person is waiting. */

import { visible } from "../report/visible.js";

/** Progress is shown only after the process has run for this many milliseconds. */
const PATIENCE = 500;
const CLEAR_LINE = "\r\u001b[K";
const ELLIPSIS = " …";
/** The width assumed if a terminal does not report its own. */
const DEFAULT_COLUMNS = 80;

/** Shows what is being done, and removes it again. */
export interface Progress {
  /** Replaces the previous text; it is shown at once if the run has already lasted long enough, otherwise later. */
  readonly say: (what: string) => void;
  readonly end: () => void;
}

/**
 * Progress on a stream; silent if it is not a terminal or the user wants quiet.
 *
 * @example
 * const progress = progressOn(process.stderr, false);
 * progress.say("reading 64-50.pdf");
 * progress.end();
 */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  let timer: NodeJS.Timeout | undefined;
  let shown = false;
  const end = (): void => {
    clearTimeout(timer);
    if (shown) stream.write(CLEAR_LINE);
    shown = false;
  };
  if (quiet || !stream.isTTY) return { say: () => {}, end };
  const show = (what: string): void => {
    // If a line wraps, erasing it leaves everything but its last part on the screen.
    const room = Math.max(0, (stream.columns || DEFAULT_COLUMNS) - ELLIPSIS.length - 1);
    stream.write(`${CLEAR_LINE}${visible(what).slice(0, room)}${ELLIPSIS}`);
    shown = true;
  };
  const say = (what: string): void => {
    clearTimeout(timer);
    const left = PATIENCE - performance.now();
    if (left <= 0) show(what);
    else timer = setTimeout(show, left, what).unref();
  };
  return { say, end };
}
