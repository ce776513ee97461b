/**
 * `node scripts/count-tests.mjs REPORT …`: one line, `N passed, N failed`, over several of vitest's JSON reports. Ends with 1
 * where a test or a whole file failed, and where a report is missing or has no tests.
 */
import { existsSync, readFileSync } from "node:fs";

let [passed, failed, complete] = [0, 0, process.argv.length > 2];
for (const path of process.argv.slice(2)) {
  const report = existsSync(path)
    ? JSON.parse(readFileSync(path, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0, success: false };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  complete &&= report.success && report.numPassedTests > 0;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = complete && failed === 0 ? 0 : 1;
