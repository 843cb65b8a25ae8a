/** Reports the progress, speed and remaining time of a long run: one line that is replaced on a terminal, otherwise a line now and then. */
import { progressOn } from "./progress.js";

/** Without a terminal, a line is written each time this many more are done. */
const EVERY = 100;
/** Milliseconds between two updates on a terminal. */
const TOLD_EVERY = 100;

/** Tells it. */
export interface Rate {
  readonly tell: (done: number, total: number, taken: number) => void;
  readonly end: () => void;
  /** How many this run has done itself. */
  readonly done: number;
  readonly seconds: number;
}

/**
 * Reports the rate on a stream.
 *
 * @param quiet whether to report nothing
 */
export function rateOn(stream: NodeJS.WriteStream, quiet: boolean): Rate {
  const progress = progressOn(stream, quiet);
  const start = performance.now();
  const rate = { done: 0, seconds: 0 };
  let told = 0;
  let written = 0;
  return {
    get done() {
      return rate.done;
    },
    get seconds() {
      return rate.seconds;
    },
    tell(done, total, taken) {
      const now = performance.now();
      rate.done = done - taken;
      rate.seconds = (now - start) / 1000;
      if (stream.isTTY && now - told >= TOLD_EVERY) {
        told = now;
        progress.say(sentence(done, total, rate));
      } else if (!stream.isTTY && !quiet && rate.done > 0 && Math.floor(rate.done / EVERY) > written) {
        written = Math.floor(rate.done / EVERY);
        stream.write(`${sentence(done, total, rate)}\n`);
      }
    },
    end: progress.end,
  };
}

/** "412 of 1319, 43 a second, 0:21 left". */
function sentence(done: number, total: number, rate: Pick<Rate, "done" | "seconds">): string {
  const left = rate.done === 0 ? null : ((total - done) * rate.seconds) / rate.done;
  const parts = [`${done} of ${total}`, ...(rate.done > 0 ? [rateOf(rate)] : [])];
  return [...parts, ...(left === null || total === done ? [] : [`${clock(left)} left`])].join(", ");
}

/** "43 a second". */
export function rateOf({ done, seconds }: Pick<Rate, "done" | "seconds">): string {
  const rate = done / Math.max(seconds, 0.001);
  return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
}

/** "1:02:05", "0:21". */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
