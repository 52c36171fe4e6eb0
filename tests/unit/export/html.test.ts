// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ClipToExport } from '@/src/clip/clip';
import { html } from '@/src/export/html/html';
import { bytesOf, run } from './run-export';
import { aPicture, entry, SAMPLES } from './sample-clips';

const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');

async function pageOf(clip: ClipToExport): Promise<Document> {
  const { file, failures } = await run([clip], html);
  expect(failures).toEqual([]);
  expect(file.type).toBe('text/html;charset=utf-8');
  return parse(await file.text());
}

describe.each(Object.entries(SAMPLES))('the page of %s', (_, clip) => {
  test('has its title, and says what its policy is before anything else', async () => {
    const page = await pageOf(clip);
    const [charset, policy] = page.head.children;
    expect(charset?.getAttribute('charset')).toBe('utf-8');
    expect(policy?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
    expect(page.querySelectorAll('h1')[0]?.textContent?.slice(0, 3)).toBe(clip.clip.title.slice(0, 3));
  });

  test('asks for nothing and runs nothing', async () => {
    const page = await pageOf(clip);
    const active =
      'script, iframe, object, embed, form, input, video, audio, svg, base, [srcset], [style], [background]';
    expect([...page.querySelectorAll(active)]).toEqual([]);
    expect([...page.querySelectorAll('link')].map(({ rel }) => rel).join()).toMatch(/^(?:canonical)?$/);
    expect(
      [...page.querySelectorAll('[src]')].filter((each) => !each.getAttribute('src')?.startsWith('data:image/')),
    ).toEqual([]);
    const hrefs = [...page.body.querySelectorAll('[href]')].map((each) => each.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !/^(?:https?:|mailto:|#)/i.test(href))).toEqual([]);
    const handlers = [...page.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
    expect(handlers.filter((name) => name.startsWith('on'))).toEqual([]);
  });
});

test('the page of an English clip says what is known, shows kept pictures, and links to the others', async () => {
  const page = await pageOf(SAMPLES['an English clip'] ?? entry());
  const text = (selector: string) => page.querySelector(selector)?.textContent;
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['en', 'ltr']);
  expect(text('.byline')).toBe('Ada Example, John F. Kennedy, Ursula von der Leyen, AFP');
  expect(text('.site')).toBe('The Example');
  expect(text('.times')).toMatch(/^Published 2026-01-02.* · Updated 2026-01-03 · Clipped 2026-03-04/);
  expect(page.querySelector('.source a')?.getAttribute('href')).toBe('https://news.example/story');
  expect([...page.querySelectorAll('img')].map(({ alt }) => alt)).toEqual(['A ferry', 'Kept']);
  expect(text('figcaption')).toBe('Back at last © Ada');
  expect(page.querySelector('main a')?.outerHTML).toBe(
    '<a href="https://img.example/gone.jpg"><span class="picture">Picture: Gone</span></a>',
  );
});

test.each([
  ['an Arabic clip', 'ar', 'rtl'],
  ['a Chinese clip', 'zh-CN', 'ltr'],
  ['a clip with nothing but a title', '', ''],
  ['a hostile clip', '', 'ltr'],
])('the page of %s has its language %j and direction %j', async (name, lang, dir) => {
  const { documentElement } = await pageOf(SAMPLES[name] ?? entry());
  expect([documentElement.lang, documentElement.dir]).toEqual([lang, dir]);
});

test('an address reads from left to right in every language', async () => {
  const page = await pageOf(SAMPLES['an Arabic clip'] ?? entry());
  expect(page.querySelector('.source a')?.getAttribute('dir')).toBe('ltr');
});

test('a picture in the text itself stays, and one that is no picture is not packed', async () => {
  const src = 'https://img.example/x';
  const bytes = new TextEncoder().encode('<svg onload="alert(1)">');
  const inText = `data:image/png;base64,${Buffer.from(aPicture('').bytes).toString('base64')}`;
  const page = await pageOf(
    entry({}, `<img src="${src}"><img src="${inText}">`, [{ src, mimeType: 'image/png', bytes }]),
  );
  expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([inText]);
});

test('a list of more than a thousand clips names each once', { timeout: 60_000 }, async () => {
  const titles = Array.from({ length: 1001 }, (_, i) => `Story ${i}`);
  const { file } = await run(
    titles.map((title) => entry({ title }, '')),
    html,
  );
  const list = parse(strFromU8(unzipSync(await bytesOf(file))['index.html'] ?? new Uint8Array()));
  expect([...list.querySelectorAll('li a')].map(({ textContent }) => textContent)).toEqual(titles);
});

test('several clips are a zip of their pages with a list that links to each', async () => {
  const { file, name } = await run(Object.values(SAMPLES), html);
  expect([file.type, name]).toEqual(['application/zip', '2026-05-06 Cuttings.zip']);
  const files = unzipSync(await bytesOf(file));
  const list = parse(strFromU8(files['index.html'] ?? new Uint8Array()));
  const links = [...list.querySelectorAll('li a')].map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
  expect(links).toEqual(Object.keys(files).filter((each) => each !== 'index.html'));
  expect(links).toHaveLength(5);
  expect(list.querySelector('li > a[dir=rtl]')?.textContent).toMatch(/عودة العبّارة/);
  expect(list.querySelector('h1')?.textContent).toBe('Contents');
});
