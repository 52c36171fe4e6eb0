import type { Remote } from '../remote';
import type { Tally } from './run';

/** A remote whose requests are counted, with the bytes of the files that go and come. */
export function counted(remote: Remote, tally: Tally): Remote {
  return {
    list(folder, signal) {
      tally.requests++;
      return remote.list(folder, signal);
    },
    async get(path, signal, range) {
      tally.requests++;
      const bytes = await remote.get(path, signal, range);
      tally.receivedBytes += bytes?.length ?? 0;
      return bytes;
    },
    put(path, bytes, signal) {
      tally.requests++;
      tally.sentBytes += bytes.length;
      return remote.put(path, bytes, signal);
    },
    delete(path, signal) {
      tally.requests++;
      return remote.delete(path, signal);
    },
  };
}
