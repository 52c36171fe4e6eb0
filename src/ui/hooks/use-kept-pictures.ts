import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../store/announce';
import { keptPictures } from '../../store/library';
import type { Pictures } from '../article-document';

interface Shown {
  readonly body: string;
  readonly pictures: Pictures;
}

/**
 * Addresses of our own of the pictures that are kept of a body, kept current; null until known.
 *
 * They hold until other ones take their place, or the component is gone. A picture that cannot be read is left out.
 */
export function useKeptPictures(body: string | null): Pictures | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (body === null) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let images: string | null = null; // The same ones are not read again.
    let pictures: Pictures = new Map();
    let turns = Promise.resolve();
    const show = async () => {
      const now = await imagesOf(body);
      if (now === images || signal.aborted) return;
      const next = await ownAddresses(body);
      // The page may have left while they were read.
      if (signal.aborted) return revoke(next);
      revoke(pictures);
      [images, pictures] = [now, next];
      setShown({ body, pictures: next });
    };
    // One after the other, so that none that is old is shown last.
    const reread = () => {
      turns = turns.then(show);
    };
    onChange(reread, signal);
    reread();
    return () => {
      ended.abort();
      revoke(pictures);
    };
  }, [body]);
  return shown?.body === body ? shown.pictures : null;
}

async function imagesOf(body: string): Promise<string> {
  const pictures = await keptPictures.of(body).catch(() => []);
  return pictures.map(({ image }) => image).join();
}

async function ownAddresses(body: string): Promise<Pictures> {
  const pictures = new Map<string, string>();
  try {
    for await (const { src, mimeType, bytes } of keptPictures.read(body)) {
      pictures.set(src, URL.createObjectURL(new Blob([bytes], { type: mimeType })));
    }
  } catch {
    // The text is shown all the same. A store that fails here fails the reading of the clip too, which tells.
  }
  return pictures;
}

function revoke(pictures: Pictures): void {
  for (const address of pictures.values()) URL.revokeObjectURL(address);
}
