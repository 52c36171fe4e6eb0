import type { RemoteKind } from './remote-kind';
import { S3 } from './s3';
import { stopWhenRefused } from './stop-when-refused';
import { WEBDAV } from './webdav';

/** Every kind of storage that a library can be kept on; a new one is a file and a row. */
export const REMOTES: readonly RemoteKind[] = [WEBDAV, S3].map((kind) => ({
  ...kind,
  open: (settings, collaborators) => stopWhenRefused(kind.open(settings, collaborators)),
}));
