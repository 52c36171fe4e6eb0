// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive } from '@/src/export/archive';
import { bytesOf, run } from './run-export';
import { entry, SAMPLES } from './sample-clips';

const RFI = join(import.meta.dirname, '../../fixtures/export/rfi');
const founding = readFileSync(join(RFI, 'record.txt'), 'utf8');

/** A record as those who keep the archives read one. */
function read(record: string) {
  const [, saved, title, url, body] = /^<!--(\d+)-->\n\[(.*)\]\((.*)\)\n------\n\n(.*)\n$/.exec(record) ?? [];
  const page = new DOMParser().parseFromString(body ?? '', 'text/html').body;
  return { saved: Number(saved), title, url, page, isRecord: body !== undefined };
}

const recordOf = async (clip: Parameters<typeof run>[0]) => (await run(clip, archive)).file.text();

test('the founding record comes out of a clip of it as it is, without what was never the article', async () => {
  const original = read(founding);
  const [date, lead, first, rest] = original.page.children;
  for (const junk of rest?.querySelectorAll('div, share-button, share-modal') ?? []) junk.remove();
  const clip = entry(
    {
      title: original.title ?? '',
      url: original.url ?? '',
      canonicalUrl: original.url ?? '',
      publishedTime: '2023-11-08T14:23:00.000Z',
      clippedTime: '2023-11-08T15:45:01.000Z',
      leadImage: { src: lead?.getAttribute('src') ?? '', alt: null, caption: null, credit: null },
    },
    `${first?.outerHTML}${rest?.outerHTML}`,
  );
  const lines = founding.split('\n').slice(0, 4);
  expect(await recordOf([clip])).toBe(
    `${lines.join('\n')}\n${date?.outerHTML}${lead?.outerHTML}${first?.outerHTML}${rest?.outerHTML}\n`,
  );
});

describe.each(Object.entries(SAMPLES))('the record of %s', (_, clip) => {
  test('has its five lines', async () => {
    const { isRecord, title, page } = read(await recordOf([clip]));
    expect(isRecord).toBe(true);
    expect(title?.slice(0, 3)).toBe(clip.clip.title.slice(0, 3));
    expect(page.querySelectorAll('script')).toHaveLength(0);
  });
});

test('a record is named by id and title, and keeps what is laid out', async () => {
  const { file, name } = await run([entry({ title: 'A/B' }, '<pre>a\n  b\n</pre><p>c\nd</p>')], archive);
  expect(name).toBe('0123456789abcdef0123456789abcdef_A-B.md');
  const { page } = read(await file.text());
  expect(page.querySelector('pre')?.textContent).toBe('a\n  b\n');
  expect(page.querySelector('p')?.textContent).toBe('c d');
});

test.each([
  [{ clippedTime: '-->' }, /^<!--0-->\n/],
  [{ title: 'a\nb\u2028c' }, /\n\[a b c\]\(/],
  [{ title: '[[live] x](y)' }, /\n\[\[\[live\] x\]\(y\)\]\(https:/],
  [{ canonicalUrl: 'https://a.example/x y\n' }, /\]\(https:\/\/a\.example\/x%20y%0A\)\n/],
  [{ publishedTime: '2026-01-02' }, /<div>2026-01-02<\/div>/],
  [{ publishedTime: null }, /\n\n<p>Text<\/p>\n$/],
])('a record of %j is a record', async (fields, expected) => {
  const record = await recordOf([entry(fields)]);
  expect(record).toMatch(expected);
  expect(read(record).isRecord).toBe(true);
});

test('several clips are a zip of their records', async () => {
  const { file, name } = await run(Object.values(SAMPLES), archive);
  expect(name).toBe('2026-05-06 Cuttings.zip');
  const files = Object.entries(unzipSync(await bytesOf(file)));
  expect(files.map(([each]) => each.slice(0, 3))).toEqual(['111', '222', '333', '444', '555']);
  expect(files.map(([, bytes]) => read(strFromU8(bytes)).isRecord)).toEqual([true, true, true, true, true]);
});
