// The thread for reading documents whose readers cannot limit themselves (src/workers/worker.ts).
const { load } = require("./load.js");

load("worker.cjs");
