import type { View } from '../drive/driver.ts';

/** Fills the library with clips of the sample's length, by the extension's own tables. In a page of the extension. */
export function seed(page: View, count: number, html: string): Promise<void> {
  return page.evaluate(fill, count, html);
}

async function fill(count: number, html: string): Promise<void> {
  const hex = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toHex();
  const stories = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const [url, body] = [`https://www.rfi.fr/cn/story-${i}`, `${html}<p>${i}</p>`];
      return { url, body, id: (await hex(url)).slice(0, 32), hash: await hex(body) };
    }),
  );
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('cuttings');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const text = html.replace(/<[^>]+>/g, '');
  const transaction = database.transaction(['clips', 'bodies', 'terms', 'counts'], 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  for (const name of ['clips', 'bodies', 'terms']) transaction.objectStore(name).clear();
  for (const [i, { id, url, body, hash }] of stories.entries()) {
    const time = new Date(Date.UTC(2024, 0, 1) + i * 60_000);
    const title = `第${i}篇 Story number ${i} of the morning`;
    const revision = { capturedTime: time.toISOString(), body: hash, fingerprint: hash, title, wordCount: 581 };
    transaction.objectStore('clips').put({
      id,
      url,
      canonicalUrl: url,
      title,
      byline: 'Ada Example',
      siteName: 'RFI',
      excerpt: text.slice(0, 200),
      lang: 'zh-CN',
      dir: 'ltr',
      section: null,
      keywords: [],
      publishedTime: time.toISOString(),
      modifiedTime: null,
      leadImage: null,
      pages: null,
      partial: null,
      archived: null,
      wordCount: 581,
      tags: i % 10 ? [] : ['tenth'],
      clippedTime: time.toISOString(),
      capturedTime: time.toISOString(),
      deletedTime: null,
      revisions: [revision],
      bodies: [hash],
      order: -time.getTime(),
    });
    transaction.objectStore('bodies').put({ hash, html: body, text });
    transaction.objectStore('terms').put({ id, terms: ['story', 'number', String(i), 'rfi', 'morning', '第'] });
  }
  transaction.objectStore('counts').put({ id: 'library', clips: count });
  await done;
  database.close();
}
