import { checkAddOn } from './check-add-on.ts';
import { runTests } from './run-tests.ts';
import { type Outcome, runTools } from './run-tool.ts';

/** One check, or one group of tests. */
export interface Step {
  readonly name: string;
  /** Steps that must have been run before. */
  readonly after?: readonly string[];
  readonly run: () => Outcome;
}

/** All there is to check, in order: what is quick to fail first. */
export const STEPS: readonly Step[] = [
  // The types of messages and entry points are generated, so they are first made afresh.
  {
    name: 'types',
    run: () =>
      runTools([
        ['wxt', 'prepare'],
        ['tsc', '--noEmit'],
      ]),
  },
  { name: 'lint', run: () => runTools([['oxlint', '--type-aware', '-c', 'tests/lint/lint.json', '.']]) },
  { name: 'format', run: () => runTools([['biome', 'format', '--config-path=tests/lint/format.json', '.']]) },
  { name: 'unit', run: () => runTests('unit') },
  { name: 'sync', run: () => runTests('sync') },
  {
    name: 'build',
    run: () =>
      runTools([
        ['wxt', 'build'],
        ['wxt', 'build', '-b', 'firefox'],
      ]),
  },
  { name: 'add-on', after: ['build'], run: checkAddOn },
  { name: 'dom', run: () => runTests('dom') },
  { name: 'e2e', after: ['build'], run: () => runTests('e2e') },
];

/** The steps of these names and what they need; all steps when no name is given, none when a name is unknown. */
export function selectSteps(names: readonly string[], steps: readonly Step[] = STEPS): readonly Step[] {
  if (names.length === 0) return steps;
  const known = names.every((name) => steps.some((step) => step.name === name));
  const wanted = new Set(names.flatMap((name) => [name, ...(steps.find((step) => step.name === name)?.after ?? [])]));
  return known ? steps.filter(({ name }) => wanted.has(name)) : [];
}
