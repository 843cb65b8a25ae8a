#!/usr/bin/env node
const { load } = require("./load.js");

load("main.cjs").main(process.argv);
