import type { RemoteFile } from '../remote';
import { usableAddress } from './address';
import { BOUNDS } from './bounds';
import { fileFrom } from './file-from';
import type { OpenRemote, RemoteCollaborators, RemoteKind, RemoteSettings } from './remote-kind';
import { s3Ask } from './s3-ask';
import { s3Code, s3Error } from './s3-error';
import { readS3Page } from './s3-listing';
import { bucketAddress, s3Place } from './s3-place';
import { codedError } from './status-error';
import { timeoutFor } from './timeout-for';

/** A bucket of anything that speaks as S3 does. */
export const S3: RemoteKind = {
  id: 's3',
  fields: [
    { name: 'endpoint', kind: 'address', isOptional: false, initial: '' },
    { name: 'region', kind: 'text', isOptional: true, initial: 'us-east-1' },
    { name: 'bucket', kind: 'text', isOptional: false, initial: '' },
    { name: 'prefix', kind: 'text', isOptional: true, initial: 'cuttings' },
    { name: 'keyId', kind: 'text', isOptional: false, initial: '' },
    { name: 'secret', kind: 'secret', isOptional: false, initial: '' },
    { name: 'pathStyle', kind: 'switch', isOptional: true, initial: 'yes' },
  ],
  addressOf: (settings) => usableAddress(bucketAddress(usableAddress(settings['endpoint'] ?? ''), settings)),
  open: openS3,
};

function openS3(settings: RemoteSettings, collaborators: RemoteCollaborators): OpenRemote {
  const address = S3.addressOf(settings);
  const place = s3Place(address, settings);
  const ask = s3Ask(settings, collaborators);
  const { timeouts } = collaborators;
  const context = { host: address.hostname, now: collaborators.now };
  return {
    host: address.hostname,

    async list(folder, signal) {
      const files: RemoteFile[] = [];
      let token: string | null = null;
      // Not for as long as there are pages: a hostile remote never runs out of them.
      for (let pages = 0; pages < BOUNDS.pages && files.length <= BOUNDS.files; pages += 1) {
        const page = await listPage(place.prefixOf(folder), token, signal);
        files.push(...page.files);
        if (!page.next) return files;
        token = page.next;
      }
      throw tooLong(200);
    },

    async get(path, signal, range) {
      const timeoutMs = timeoutFor(range ? range.end - range.start : null, timeouts);
      const headers: Record<string, string> = range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {};
      const answer = await ask('GET', place.urlOf(path), { headers, timeoutMs, mostBytes: BOUNDS.fileBytes, signal });
      if (answer.status === 404 && s3Code(answer) === 'NoSuchKey') return null;
      if (![200, 206, 416].includes(answer.status)) throw s3Error(answer, context);
      return fileFrom(answer, range, context);
    },

    async put(path, bytes, signal) {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const question = { headers, body: bytes, timeoutMs: timeoutFor(bytes.length, timeouts), signal };
      const answer = await ask('PUT', place.urlOf(path), question);
      if (answer.status !== 200) throw s3Error(answer, context);
    },

    async delete(path, signal) {
      const answer = await ask('DELETE', place.urlOf(path), { signal });
      const isGone = answer.status === 404 && s3Code(answer) === 'NoSuchKey';
      if (!isGone && answer.status !== 200 && answer.status !== 204) throw s3Error(answer, context);
    },

    quota: () => Promise.resolve(null),
  };

  async function listPage(prefix: string, token: string | null, signal: AbortSignal) {
    const more = token === null ? {} : { 'continuation-token': token };
    const url = place.listingUrl({ 'list-type': '2', delimiter: '/', prefix, ...more });
    const answer = await ask('GET', url, { mostBytes: BOUNDS.listingBytes, signal });
    if (answer.status !== 200) throw s3Error(answer, context);
    if (!answer.isWhole) throw tooLong(answer.status);
    return readS3Page(answer.bytes, prefix) ?? fail(answer.status);
  }

  function tooLong(status: number) {
    return codedError('sync-answer-too-long', status, { host: context.host, waitMs: null });
  }

  function fail(status: number): never {
    throw codedError('sync-wrong-address', status, { host: context.host, waitMs: null });
  }
}
