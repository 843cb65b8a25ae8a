/** The time limit of a command: `--max-seconds` bounds everything it does before it shows its report. */
import { type Run, startRun } from "../workers/run.js";
import type { ReadingFlags } from "./reading.js";

/** Starts it; a thread that works for the run ends with the process. */
export const startedRun = ({ maxSeconds }: ReadingFlags): Run => startRun({ seconds: maxSeconds });
