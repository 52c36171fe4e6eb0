import { spawnSync } from 'node:child_process';

/** Lives through more histories of sync than the tests have time for: 20,000, or as many as are asked for. */
const [histories = '20000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

console.log(`${histories} histories, seed ${seed}; the same again: npm run bench:sync -- ${histories} ${seed}`);
const { status } = spawnSync('vitest', ['run', '--project', 'unit', 'tests/unit/sync/model.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, CUTTINGS_TIMES: String(Number(histories) / 1_000), CUTTINGS_SEED: seed },
});
process.exitCode = status ?? 1;
