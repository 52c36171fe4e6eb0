import { createHash } from 'node:crypto';
import { ACCOUNT } from './real-server.ts';

/** The account in the form of htpasswd, which Apache and nginx read. */
export function accountsFile(): string {
  return `${ACCOUNT.user}:{SHA}${createHash('sha1').update(ACCOUNT.password).digest('base64')}\n`;
}
