import { ClipperError } from '@/src/clip/errors';
import type { Remote } from '@/src/sync/remote';
import type { SyncStore } from '@/src/sync/sync-store';
import type { MemoryRemote } from './memory-remote';

/** The browser has stopped the extension. */
export class Crash extends Error {}

/**
 * What can go wrong at a step. Of those that a step does not know, nothing happens. `refused`: an error, and nothing was
 * done. `unanswered`: an error after it was done. `crash`, `crash-after`: the browser stops before or after it.
 * `cut`: half of it, with an error where one is told of it. `cut-ok`: half is stored, and said to be stored. `page`: the
 * sign-in page of a network. `stale`: what was listed before the last change. `person`: a person does something meanwhile.
 */
export const FAULTS = [
  'none',
  'refused',
  'unanswered',
  'crash',
  'crash-after',
  'cut',
  'cut-ok',
  'page',
  'stale',
  'person',
] as const;

export type FaultKind = (typeof FAULTS)[number];

/** The fault of the next step. */
export type NextFault = () => FaultKind;

const refusal = () => new ClipperError('sync-unreachable', 'No answer');
const PAGE = new TextEncoder().encode('<html>Please sign in to the network of the hotel</html>');

/** A remote on which things go wrong. */
export function faultyRemote(remote: MemoryRemote, next: NextFault): Remote {
  return {
    async list(folder, signal) {
      const fault = begun(next());
      if (fault === 'stale') return remote.listedBefore(folder);
      return ended(fault, await remote.list(folder, signal));
    },
    async get(path, signal, range) {
      const fault = begun(next());
      const bytes = await remote.get(path, signal, range);
      if (fault === 'page') return PAGE;
      if (fault === 'cut') return bytes && bytes.slice(0, bytes.length >> 1);
      return ended(fault, bytes);
    },
    async put(path, bytes, signal) {
      const fault = begun(next());
      const isCut = fault === 'cut' || fault === 'cut-ok';
      await remote.put(path, isCut ? bytes.slice(0, bytes.length >> 1) : bytes, signal);
      if (fault === 'cut') throw refusal();
      ended(fault, null);
    },
    async delete(path, signal) {
      const fault = begun(next());
      await remote.delete(path, signal);
      ended(fault, null);
    },
  };
}

/** A store that the browser may stop between any two steps, and whose person does not wait for sync to end. */
export function faultyStore(store: SyncStore, next: NextFault, person: () => void): SyncStore {
  const steps = Object.entries(store).map(([name, step]) => [
    name,
    async (...args: unknown[]) => {
      const fault = next();
      if (fault === 'crash') throw new Crash();
      if (fault === 'person') person();
      const value: unknown = await (step as (...given: unknown[]) => Promise<unknown>)(...args);
      if (fault === 'crash-after') throw new Crash();
      return value;
    },
  ]);
  return Object.fromEntries(steps) as SyncStore;
}

function begun(fault: FaultKind): FaultKind {
  if (fault === 'refused') throw refusal();
  if (fault === 'crash') throw new Crash();
  return fault;
}

function ended<T>(fault: FaultKind, value: T): T {
  if (fault === 'unanswered') throw refusal();
  if (fault === 'crash-after') throw new Crash();
  return value;
}
