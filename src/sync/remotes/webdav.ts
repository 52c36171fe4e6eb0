import { codedError, type StatusCodes, statusError } from './status-error';
import { usableAddress } from './address';
import { BOUNDS } from './bounds';
import { fileFrom, GONE } from './file-from';
import type { OpenRemote, RemoteCollaborators, RemoteKind, RemoteSettings } from './remote-kind';
import { timeoutFor } from './timeout-for';
import { propfind, webdavAsk } from './webdav-ask';
import { LISTING_QUESTION, QUOTA_QUESTION, readListing, readQuota } from './webdav-listing';
import { webdavPlace } from './webdav-place';

/** A folder on any WebDAV server. */
export const WEBDAV: RemoteKind = {
  id: 'webdav',
  fields: [
    { name: 'address', kind: 'address', isOptional: false, initial: '' },
    { name: 'folder', kind: 'text', isOptional: true, initial: 'Cuttings' },
    { name: 'user', kind: 'text', isOptional: true, initial: '' },
    { name: 'password', kind: 'secret', isOptional: true, initial: '' },
  ],
  addressOf: (settings) => usableAddress(settings['address'] ?? ''),
  open: openWebdav,
};

const STORED: readonly number[] = [200, 201, 202, 204];
/** What servers say of a file whose folder is not there. */
const NO_PARENT: readonly number[] = [403, 404, 409, 500];
/** What they say of a folder that is there, and of one above it that is not the account's to make. */
const FOLDER_THERE: readonly number[] = [...STORED, 301, 302, 403, 405, 409];

const READ_CODES: StatusCodes = { 405: 'sync-wrong-address', 501: 'sync-wrong-address' };
const WRITE_CODES: StatusCodes = { 404: 'sync-wrong-address', 405: 'sync-forbidden', 409: 'sync-wrong-address' };

/** No conditions, no locks, no moves: servers differ in each of them. */
function openWebdav(settings: RemoteSettings, collaborators: RemoteCollaborators): OpenRemote {
  const place = webdavPlace(WEBDAV.addressOf(settings), settings);
  const { timeouts, now } = collaborators;
  const ask = webdavAsk(settings, collaborators);
  const context = { host: place.host, now };
  /** The addresses of folders that are there. */
  const there = new Set<string>();
  let isNew = false;
  return {
    host: place.host,

    async list(folder, signal) {
      const answer = await propfind(ask, place.urlOf(folder), { depth: '1', question: LISTING_QUESTION, signal });
      if (GONE.includes(answer.status)) {
        isNew = true;
        return [];
      }
      if (answer.status < 200 || answer.status > 299) throw statusError(answer, context, READ_CODES);
      const files = answer.isWhole ? readListing(answer.bytes, place.nameOf(folder)) : null;
      if (files && files.length <= BOUNDS.files) return files;
      const code = answer.isWhole && !files ? 'sync-wrong-address' : 'sync-answer-too-long';
      throw codedError(code, answer.status, { host: place.host, waitMs: null });
    },

    async get(path, signal, range) {
      const timeoutMs = timeoutFor(range ? range.end - range.start : null, timeouts);
      const headers: Record<string, string> = range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {};
      const answer = await ask('GET', place.urlOf(path), { headers, timeoutMs, mostBytes: BOUNDS.fileBytes, signal });
      return fileFrom(answer, range, { ...context, codes: READ_CODES });
    },

    async put(path, bytes, signal) {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const question = { headers, body: bytes, timeoutMs: timeoutFor(bytes.length, timeouts), signal };
      // Where a folder was missing others are: a large file that is refused for want of one goes up twice.
      if (isNew) await makeFolders(path, signal);
      const first = await ask('PUT', place.urlOf(path), question);
      if (STORED.includes(first.status)) return;
      if (!NO_PARENT.includes(first.status)) throw statusError(first, context, WRITE_CODES);
      there.clear();
      const unmade = await makeFolders(path, signal);
      const second = await ask('PUT', place.urlOf(path), question);
      if (!STORED.includes(second.status)) throw statusError(unmade ?? second, context, WRITE_CODES);
    },

    async delete(path, signal) {
      const answer = await ask('DELETE', place.urlOf(path), { signal });
      if (!STORED.includes(answer.status) && !GONE.includes(answer.status))
        throw statusError(answer, context, WRITE_CODES);
    },

    async quota(signal) {
      const answer = await propfind(ask, place.urlOf(''), { depth: '0', question: QUOTA_QUESTION, signal });
      return answer.status === 207 ? readQuota(answer.bytes) : null;
    },
  };

  /** Makes the folders above a path that are not known to be there. The answer for the first that cannot be made, or null. */
  async function makeFolders(path: string, signal: AbortSignal) {
    for (const url of place.foldersAbove(path).filter((each) => !there.has(each))) {
      const answer = await ask('MKCOL', url, { signal });
      if (!FOLDER_THERE.includes(answer.status)) return answer;
      there.add(url);
    }
    return null;
  }
}
