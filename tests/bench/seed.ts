import type { View } from '../drive/driver.ts';

/** Fills the library with clips of the sample's length, by the extension's own tables. In a page of the extension. */
export function seed(page: View, count: number, html: string): Promise<void> {
  return page.evaluate(fill, count, html);
}

async function fill(count: number, html: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('cuttings');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const text = html.replace(/<[^>]+>/g, '');
  const transaction = database.transaction(['clips', 'bodies', 'terms', 'counts'], 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  for (const name of ['clips', 'bodies', 'terms']) transaction.objectStore(name).clear();
  for (let i = 0; i < count; i += 1) {
    const id = i.toString(16).padStart(32, '0');
    const hash = i.toString(16).padStart(64, '0');
    const time = new Date(Date.UTC(2024, 0, 1) + i * 60_000);
    const title = `第${i}篇 Story number ${i} of the morning`;
    const revision = { capturedTime: time.toISOString(), body: hash, fingerprint: hash, title, wordCount: 581 };
    const url = `https://www.rfi.fr/cn/story-${i}`;
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
    transaction.objectStore('bodies').put({ hash, html: `${html}<p>${i}</p>`, text });
    transaction.objectStore('terms').put({ id, terms: ['story', 'number', String(i), 'rfi', 'morning', '第'] });
  }
  transaction.objectStore('counts').put({ id: 'library', clips: count });
  await done;
  database.close();
}
