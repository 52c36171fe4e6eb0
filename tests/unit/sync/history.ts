import { fc } from '../../laws';
import { FAULTS, type FaultKind } from './faulty';

/** What a person, or the world, does. */
export const ACTIONS = {
  clip: 4,
  tag: 3,
  untag: 2,
  retitle: 2,
  trash: 1,
  restore: 1,
  purge: 1,
  choose: 1,
  sync: 16,
  /** Days pass. */
  wait: 1,
  /** A profile is put back as it was. */
  rollback: 1,
  /** A profile is copied over that of another browser. */
  clone: 1,
} as const;

export type ActionName = keyof typeof ACTIONS;

export interface Action {
  readonly name: ActionName;
  readonly device: number;
  readonly clip: number;
  readonly value: number;
}

export interface History {
  readonly actions: readonly Action[];
  /** The faults of the steps, over and over. */
  readonly faults: readonly FaultKind[];
  /** How wrong the clock of each device is, in milliseconds. */
  readonly skews: readonly number[];
  readonly seed: number;
}

export const DEVICES = 4;
export const CLIPS = 5;

export interface HistoryOptions {
  readonly actions: number;
  /** One step in so many goes wrong. */
  readonly oneIn: number;
  readonly kinds?: readonly FaultKind[];
}

/** Histories of four browsers that share a library. */
export function histories({ actions, oneIn, kinds = FAULTS.slice(1) }: HistoryOptions): fc.Arbitrary<History> {
  const names = Object.entries(ACTIONS).map(([name, weight]) => {
    return { weight, arbitrary: fc.constant(name as ActionName) };
  });
  const action = fc.record({
    name: fc.oneof(...names),
    device: fc.nat(DEVICES - 1),
    clip: fc.nat(CLIPS - 1),
    value: fc.nat(5),
  });
  const fault = fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...kinds) },
  );
  return fc.record({
    actions: fc.array(action, { minLength: 5, maxLength: actions, size: 'max' }),
    faults: fc.array(fault, { minLength: 10, maxLength: 200 }),
    skews: fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: DEVICES, maxLength: DEVICES }),
    seed: fc.integer(),
  });
}
