import { AwsV4Signer } from 'aws4fetch';
import { ClipperError } from '../../clip/errors';
import { sha256 } from '../../clip/hash';
import { BOUNDS } from './bounds';
import type { RemoteCollaborators, RemoteSettings } from './remote-kind';
import { type RemoteAnswer, type RemoteRequest, send } from './request';

/** What is asked, other than the method and the address; what is left out is as for a small file. */
export interface S3Question extends Partial<Pick<RemoteRequest, 'headers' | 'timeoutMs' | 'mostBytes'>> {
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
}

/** Sends a request that is signed with a key. @throws ClipperError as `send`, and `sync-auth` for what is no key. */
export type AskS3 = (method: string, url: string, question: S3Question) => Promise<RemoteAnswer>;

/** How to ask a server with the key that was entered. */
export function s3Ask(settings: RemoteSettings, collaborators: RemoteCollaborators): AskS3 {
  const usual = { timeoutMs: collaborators.timeouts.smallMs, mostBytes: BOUNDS.wordsBytes };
  const account = {
    accessKeyId: settings['keyId']?.trim() ?? '',
    secretAccessKey: settings['secret']?.trim() ?? '',
    region: settings['region']?.trim() || 'us-east-1',
    service: 's3',
  };
  return async (method, url, { signal, headers, ...rest }) => {
    // Both are part of a header, which takes nothing else.
    if (!/^[!-~]+$/.test(account.accessKeyId + account.region)) {
      throw new ClipperError('sync-auth', 'That is no key', { details: { host: new URL(url).hostname } });
    }
    // With the hash of what is sent, a body that arrives cut or changed is refused.
    const hashed = { ...headers, 'X-Amz-Content-Sha256': await sha256(rest.body ?? '') };
    const datetime = new Date(collaborators.now()).toISOString().replace(/[:-]|\.\d{3}/g, '');
    const signed = await new AwsV4Signer({ ...account, method, url, datetime, headers: hashed }).sign();
    const request = { ...usual, ...rest, method, url: signed.url.href, headers: Object.fromEntries(signed.headers) };
    return send(request, collaborators, signal);
  };
}
