/** Shows one line of progress on standard error if a person is waiting. */

import { visible } from "../report/visible.js";

/** Milliseconds since the start of the process before which nobody wonders. */
const PATIENCE = 500;
const CLEAR_LINE = "\r\u001b[K";
const ELLIPSIS = " …";
/** Where a terminal does not say how wide it is. */
const DEFAULT_COLUMNS = 80;

/** Says what is being done, and stops saying it. */
export interface Progress {
  /** Replaces what was said before; shown at once where the run already lasts, else when it does. */
  readonly say: (what: string) => void;
  readonly end: () => void;
}

/**
 * Progress for a stream, silent where it is no terminal or the user wants quiet.
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
    // A line that wraps leaves what is above its last part behind when it is wiped.
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
