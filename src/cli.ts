#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main.js';
import { processTerminal } from './cli/terminal.js';

// Most runs last a second or two and do each thing a few times: optimising every function that is warm costs a quarter
// of such a run. With this budget (bytes of bytecode) it happens to what stays hot; long runs are as fast as before.
// And most of our expressions are used again: compiling each once for good, not first for an interpreter, saves a tenth.
// Later engines than that of Node 20 lack the first flag and gain nothing by the second.
if (process.versions.v8.startsWith('11.')) {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
}

process.exitCode = await main(process.argv.slice(2), processTerminal());
