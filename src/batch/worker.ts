/** The worker thread that compares the resolutions of a batch. */
import { workerData } from "node:worker_threads";
import { answer } from "../workers/answer.js";
import { outcomeOf } from "../workers/tasks.js";
import { Desk, type JobTask, type ThreadData } from "./job.js";

const desk = new Desk(workerData as ThreadData);
answer((task: JobTask) => outcomeOf(() => desk.perform(task)));
