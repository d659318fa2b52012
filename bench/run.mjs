// Runs one of the programs here by its name.
//   npm run bench -- annotate [--articles 200]
import fs from 'node:fs';

const name = process.argv[2] ?? '';
const file = new URL(`./${name}.mjs`, import.meta.url);
if (!/^[a-z]+$/.test(name) || !fs.existsSync(file)) {
  console.error('say which program of bench/ to run, such as: npm run bench -- annotate');
  process.exit(1);
}
await import(file.href);
