// The thread that compares the pairs of a library (src/batch/worker.ts).
const { load } = require("./load.js");

load("batch-worker.cjs");
