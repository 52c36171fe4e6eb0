import type { OpenRemote, RemoteCollaborators, RemoteSettings } from '@/src/sync/remotes/remote-kind';
import { REMOTES } from '@/src/sync/remotes/remotes';
import type { RealServer } from './servers/real-server.ts';

/** What remotes are given in tests: this process's own `fetch`, clock and patience. */
export const COLLABORATORS: RemoteCollaborators = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  isOnline: () => true,
  timeouts: { smallMs: 10_000, packMs: 30_000 },
};

/** Opens a remote of a server's kind. */
export function openRemote(
  { kind }: Pick<RealServer, 'kind'>,
  settings: RemoteSettings,
  collaborators: Partial<RemoteCollaborators> = {},
): OpenRemote {
  const found = REMOTES.find(({ id }) => id === kind);
  if (!found) throw new Error(`There is no remote of the kind ${kind}`);
  return found.open(settings, { ...COLLABORATORS, ...collaborators });
}
