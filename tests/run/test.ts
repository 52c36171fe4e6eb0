// Runs every check and every test, goes on when one fails, and ends with one line of the true totals.
import { addCounts, type Counts, NONE } from './counts.ts';
import { STEPS, selectSteps, type Step } from './steps.ts';

const chosen = selectSteps(process.argv.slice(2));
if (chosen.length === 0) {
  console.error(`There is no such step; there are ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const totals = chosen.map(runStep).reduce(addCounts, NONE);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

function runStep({ name, run }: Step): Counts {
  const started = performance.now();
  const { counts, output } = run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (counts.failed > 0) console.log(output);
  const result =
    counts.failed > 0 ? `FAILED: ${counts.passed} passed, ${counts.failed} failed` : `${counts.passed} passed`;
  console.log(`${name.padEnd(12)} ${seconds.padStart(6)} s  ${result}`);
  return counts;
}
