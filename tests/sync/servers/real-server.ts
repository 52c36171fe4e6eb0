import type { RemoteSettings } from '@/src/sync/remotes/remote-kind';

/** A server that tests start, of a kind that people keep their files on. */
export interface RealServer {
  readonly name: string;
  /** The id of the kind of remote that speaks to it. */
  readonly kind: string;
  /** Starts one with an empty storage of its own, on loopback. */
  start(): Promise<StartedServer>;
}

export interface StartedServer {
  readonly port: number;
  /** What a person would enter to reach it, at this port or at that of a proxy in front of it. */
  settingsAt(port: number): RemoteSettings;
  /** The same with a password that is wrong. */
  refusedAt(port: number): RemoteSettings;
  stop(): Promise<void>;
}

/** Whose files are kept on a server. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** Not ASCII, and with the sign that parts the two. */
export const ACCOUNT: Account = { user: 'Zoë 李', password: 'pässwörd: €' };

/** How to reach a WebDAV server whose root is that of its storage. */
export function webdavSettings(account: Account): Pick<StartedServer, 'settingsAt' | 'refusedAt'> {
  const settingsAt = (port: number) => ({
    address: `http://127.0.0.1:${port}/`,
    folder: 'Zoë’s clips/100 % #1?',
    ...account,
  });
  return { settingsAt, refusedAt: (port) => ({ ...settingsAt(port), password: 'wrong' }) };
}
