// The thread in which documents are read that cannot be bounded from within (src/workers/worker.ts).
const { load } = require("./load.js");

load("worker.cjs");
