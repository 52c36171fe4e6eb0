import type { OpenRemote, RemoteCollaborators, RemoteSettings } from '@/src/sync/remotes/remote-kind';
import { REMOTES } from '@/src/sync/remotes/remotes';

/** What a server is made to do: answer, or be cut off. */
export type Turn = Response | Error;

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly init: RequestInit;
}

/** A remote whose server does one thing after another, and then the last again. */
export interface StandIn {
  readonly remote: OpenRemote;
  readonly asked: readonly Asked[];
}

const NOW = Date.parse('2026-03-14T12:00:00Z');

const SETTINGS: Readonly<Record<string, RemoteSettings>> = {
  webdav: { address: 'https://dav.example.org/files/zoë/', folder: 'Cuttings', user: 'zoë', password: 'pässwörd' },
  s3: {
    endpoint: 'https://s3.example.org',
    region: 'eu-1',
    bucket: 'clips',
    prefix: 'a/b',
    keyId: 'KEY',
    secret: 'SECRET',
    pathStyle: 'yes',
  },
};

export interface StandInOptions {
  readonly settings?: RemoteSettings;
  readonly collaborators?: Partial<RemoteCollaborators>;
}

export function standIn(kind: string, turns: readonly Turn[], options: StandInOptions = {}): StandIn {
  const asked: Asked[] = [];
  const left = [...turns];
  const found = REMOTES.find(({ id }) => id === kind);
  if (!found) throw new Error(`There is no remote of the kind ${kind}`);
  const remote = found.open(
    { ...SETTINGS[kind], ...options.settings },
    {
      async fetch(url, init) {
        init.signal?.throwIfAborted();
        asked.push({ method: init.method ?? '', url, init });
        const turn = left.length > 1 ? left.shift() : left[0];
        if (turn instanceof Response) return turn.clone();
        throw turn ?? new Error('There is nothing to answer');
      },
      now: () => NOW,
      isOnline: () => true,
      timeouts: { smallMs: 5_000, packMs: 10_000 },
      ...options.collaborators,
    },
  );
  return { remote, asked };
}

/** An answer with a status, and what it says. */
export function answer(status: number, body = '', headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

/** An answer of S3 that names what is wrong. */
export function s3Refusal(status: number, code: string): Response {
  return answer(status, `<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>&rsquo;</Message></Error>`);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
