import type { Remote } from '../remote';

/** What a remote needs of the place it runs in. */
export interface RemoteCollaborators {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the browser says that it is connected. */
  readonly isOnline: () => boolean;
  readonly timeouts: RemoteTimeouts;
}

/** How long an answer may take, from the first byte sent to the last one read, and tried again if need be. */
export interface RemoteTimeouts {
  /** For what is short: listings, folders, deletions, small files. */
  readonly smallMs: number;
  /** For 4 MB; what is larger has longer in proportion. */
  readonly packMs: number;
}

/** What a person enters to connect a remote, by the name of the field. A field that is not there is empty. */
export type RemoteSettings = Readonly<Record<string, string>>;

export interface RemoteField {
  readonly name: string;
  /** `switch` is `yes` or empty. */
  readonly kind: 'address' | 'text' | 'secret' | 'switch';
  readonly isOptional: boolean;
  /** What it is until somebody enters something. */
  readonly initial: string;
}

/** The room on a remote; null where it does not say. */
export interface Quota {
  readonly usedBytes: number | null;
  readonly availableBytes: number | null;
}

/** A remote that can be spoken to. After it has refused the account once it sends nothing more. */
export interface OpenRemote extends Remote {
  readonly host: string;
  /** The room on the remote; null when it has no word for it. */
  quota(signal: AbortSignal): Promise<Quota | null>;
}

/** One kind of storage. */
export interface RemoteKind {
  readonly id: string;
  readonly fields: readonly RemoteField[];
  /**
   * The address to which all requests go.
   *
   * @throws ClipperError `sync-address` or `sync-http` when what was entered cannot be one.
   */
  addressOf(settings: RemoteSettings): URL;
  /** @throws ClipperError as `addressOf`. Sends nothing. */
  open(settings: RemoteSettings, collaborators: RemoteCollaborators): OpenRemote;
}
