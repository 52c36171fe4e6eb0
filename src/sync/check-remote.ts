import { areEqual, toHex } from '../clip/bytes';
import { ClipperError } from '../clip/errors';
import { lookAtVault, type Vault } from './keys/vault';
import type { Random } from './random';
import type { OpenRemote, Quota } from './remotes/remote-kind';

/** What is done to see whether a remote will do, in this order. */
export const CHECK_STEPS = ['permission', 'list', 'store', 'read', 'find', 'delete', 'quota', 'vault'] as const;

export type CheckStep = (typeof CHECK_STEPS)[number];

/** What became of a step. Only the last one of a check can have an error. */
export interface CheckedStep {
  readonly step: CheckStep;
  /** What a person can do something about; null when the step went well. */
  readonly error: ClipperError | null;
}

/** What is known of a remote that has passed. */
export interface CheckedRemote {
  /** Null when the remote does not say. */
  readonly quota: Quota | null;
  readonly vault: Vault;
}

export interface CheckOptions {
  readonly remote: OpenRemote;
  /** Whether the extension may reach the remote's host. */
  readonly isPermitted: () => Promise<boolean>;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/** Long enough not to be an error page, and of no use to anybody. */
const PROBE_BYTES = 1024;

/**
 * Tries whether a remote can be synced with: stores a file of noise in it, gets it back and deletes it. Yields each step
 * when it is done and ends at the first that fails; returns null then.
 *
 * @throws what the signal was aborted with.
 */
export async function* checkRemote(options: CheckOptions): AsyncGenerator<CheckedStep, CheckedRemote | null> {
  const { remote, signal } = options;
  const probe = probeIn(options);
  const found: { quota: Quota | null; vault: Vault | null } = { quota: null, vault: null };
  const steps: Readonly<Record<CheckStep, () => Promise<void>>> = {
    permission: () => refuseUnless(options.isPermitted(), 'sync-permission', remote.host),
    list: async () => void (await remote.list('log', signal)),
    store: () => remote.put(probe.path, probe.bytes, signal),
    read: () => refuseUnless(probe.isStored(), 'sync-unverified', remote.host),
    find: () => refuseUnless(probe.isListed(), 'sync-unverified', remote.host),
    delete: () => remote.delete(probe.path, signal),
    quota: async () => {
      found.quota = await remote.quota(signal);
    },
    vault: async () => {
      found.vault = await lookAtVault(options);
    },
  };
  for (const step of CHECK_STEPS) {
    const error = await failure(steps[step]);
    // The noise is not left where every sync would list it.
    if (error && WITH_PROBE.has(step)) await failure(steps.delete);
    yield { step, error };
    if (error) return null;
  }
  return found.vault && { quota: found.quota, vault: found.vault };
}

/** The steps at whose end there may be a file of noise. */
const WITH_PROBE: ReadonlySet<CheckStep> = new Set(['store', 'read', 'find']);

/** A file of noise, in the folder where files are stored most often; its name is none that anybody reads. */
function probeIn({ remote, random, signal }: CheckOptions) {
  const [folder, name] = ['log', `check-${toHex(random(8))}.bin`];
  const path = `${folder}/${name}`;
  const bytes = random(PROBE_BYTES);
  return {
    path,
    bytes,
    isStored: async () => areEqual((await remote.get(path, signal)) ?? new Uint8Array(), bytes),
    async isListed() {
      const files = await remote.list(folder, signal);
      return files.some((file) => file.name === name && file.sizeBytes === PROBE_BYTES);
    },
  };
}

async function refuseUnless(holds: Promise<boolean>, code: 'sync-permission' | 'sync-unverified', host: string) {
  if (!(await holds)) throw new ClipperError(code, `The check of ${host} has failed`, { details: { host } });
}

async function failure(work: () => Promise<void>): Promise<ClipperError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ClipperError) return error;
    throw error;
  }
}
