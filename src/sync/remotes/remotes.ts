import type { RemoteKind } from './remote-kind';
import { S3 } from './s3';
import { stopWhenRefused } from './stop-when-refused';
import { WEBDAV } from './webdav';

/** Every kind of storage that a library can be kept on; a new one is a file and a row. */
export const REMOTES: readonly RemoteKind[] = [WEBDAV, S3].map((kind) => ({
  ...kind,
  open: (settings, collaborators) => stopWhenRefused(kind.open(settings, collaborators)),
}));

/**
 * A kind by its id.
 *
 * @throws Error when there is none.
 */
export function remoteKind(id: string): RemoteKind {
  const found = REMOTES.find((kind) => kind.id === id);
  if (!found) throw new Error(`There is no remote of the kind ${id}`);
  return found;
}
