#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main.js';
import { processTerminal } from './cli/terminal.js';

// Most runs last a second or two and do each thing a few times: optimising every function that is warm costs a quarter
// of such a run. With these settings it happens to what stays hot; long runs are as fast as before. The engine of Node
// 20 counts bytes of bytecode, that of Node 24 calls; the one between has no such flag.
const engine = process.versions.v8.split('.')[0];
if (engine === '11') setFlagsFromString('--interrupt-budget=1000000');
if (engine === '13') setFlagsFromString('--invocation-count-for-maglev=4000');
// Most expressions are used again: compiling each once for good, not first for an interpreter, saves a tenth.
setFlagsFromString('--no-regexp-tier-up');

process.exitCode = await main(process.argv.slice(2), processTerminal());
