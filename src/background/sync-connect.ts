import type { ConnectRequest } from '../messages';
import { beginVault, joinVault, lookAtVault, type OpenVault, type Vault, type VaultOptions } from '../sync/keys/vault';
import { newState } from '../sync/new-state';
import { NEVER_SYNCED } from '../sync/sync-account';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';

/** Until the person chooses. */
const CHOSEN = { isPaused: false, everyMinutes: 15, pictures: 'all' } as const;

/** Settings chosen at no time: what the others have chosen already holds. */
const LONG_AGO = new Date(0);

/**
 * Begins a vault on a remote, or joins the one that is there, and begins to sync. Null; or what is there, when that is
 * not what the person was told: then nothing is done.
 *
 * @throws ClipperError `sync-wrong-passphrase`, and other `sync-…` codes.
 */
export async function connectSync(
  request: ConnectRequest,
  runner: SyncRunner,
  steps: SyncSteps,
): Promise<Vault['kind'] | null> {
  const other = await runner.between((signal) => connect(request, signal, steps));
  if (other === null) void runner.run('person');
  return other;
}

async function connect(request: ConnectRequest, signal: AbortSignal, steps: SyncSteps): Promise<Vault['kind'] | null> {
  const { remote: kind, settings, passphrase } = request;
  const { random, accounts } = steps;
  const remote = steps.open(request);
  const vault = await lookAtVault({ remote, signal });
  if (vault.kind !== request.vault) return vault.kind;
  const open = await opened(vault, passphrase, { remote, signal, random });
  if (!open) return 'encrypted';
  const { host } = remote;
  const isEncrypted = open.keys.length > 0;
  const account = { remote: kind, settings, host, isEncrypted, ...CHOSEN, health: NEVER_SYNCED };
  await accounts.begin(account, { state: { ...newState(random), vault: open.files }, keys: open.keys });
  await steps.takeSettings(LONG_AGO);
  return null;
}

/** Null when somebody has begun an encrypted one while this began one that is not. */
async function opened(vault: Vault, passphrase: string | null, options: VaultOptions): Promise<OpenVault | null> {
  if (vault.kind !== 'empty') return joinVault(vault, passphrase);
  const begun = await beginVault(options, passphrase);
  const isPlain = begun.keys.length === 0;
  return isPlain && (await lookAtVault(options)).kind === 'encrypted' ? null : begun;
}
