/** The worker thread that reads and compares. */
import { answer } from "./answer.js";
import { perform } from "./tasks.js";

answer(perform);
