// Loaded before a measured program with --import: writes what it used of the machine to the file that USAGE_FILE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.USAGE_FILE,
    JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, kilobytes: maxRSS }),
  );
});
