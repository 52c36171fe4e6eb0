import { ClipperError } from '../../clip/errors';
import type { OpenRemote } from './remote-kind';

/**
 * A remote that sends nothing more once its account was refused, and throws the same again: servers lock out those who go on
 * asking. A remote that is opened anew starts afresh.
 */
export function stopWhenRefused(remote: OpenRemote): OpenRemote {
  let refusal: ClipperError | null = null;
  const watched = async <T>(verb: () => Promise<T>): Promise<T> => {
    if (refusal) throw refusal;
    try {
      return await verb();
    } catch (error) {
      if (error instanceof ClipperError && error.code === 'sync-auth') refusal = error;
      throw error;
    }
  };
  return {
    host: remote.host,
    list: (folder, signal) => watched(() => remote.list(folder, signal)),
    get: (path, signal, range) => watched(() => remote.get(path, signal, range)),
    put: (path, bytes, signal) => watched(() => remote.put(path, bytes, signal)),
    delete: (path, signal) => watched(() => remote.delete(path, signal)),
    quota: (signal) => watched(() => remote.quota(signal)),
  };
}
