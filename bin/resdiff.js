#!/usr/bin/env node
const { load } = require("./load.js");

load("main.cjs").exports.main(process.argv);
