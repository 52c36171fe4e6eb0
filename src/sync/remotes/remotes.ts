import type { RemoteKind } from './remote-kind';
import { stopWhenRefused } from './stop-when-refused';
import { WEBDAV } from './webdav';

/** Every kind of storage that a library can be kept on; a new one is a file and a row. */
export const REMOTES: readonly RemoteKind[] = [WEBDAV].map((kind) => ({
  ...kind,
  open: (settings, collaborators) => stopWhenRefused(kind.open(settings, collaborators)),
}));
