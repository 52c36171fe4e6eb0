// @vitest-environment jsdom
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ClipToExport } from '@/src/clip/clip';
import { epub } from '@/src/export/epub/epub';
import { fc, runs } from '../../laws';
import { bytesOf, run } from './run-export';
import { aPicture, entry, SAMPLES } from './sample-clips';

async function bookOf(entries: readonly ClipToExport[]) {
  const { file, failures, name } = await run(entries, epub);
  expect(failures).toEqual([]);
  const bytes = await bytesOf(file);
  return { name, bytes, files: unzipSync(bytes) };
}

type Files = Awaited<ReturnType<typeof bookOf>>['files'];

/** A file of a book as a reader of XML sees it; it fails where that is not well formed. */
function xml(files: Files, name: string): Document {
  const text = strFromU8(files[`EPUB/${name}`] ?? new Uint8Array());
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('');
  return document;
}

const texts = (document: Document, name: string) =>
  [...document.getElementsByTagName(name)].map((each) => each.textContent);

async function problems(bytes: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages.map(({ id, message, location }) => `${id} ${message} ${location?.path}:${location?.line}`);
}

const LEAD = { src: 'https://img.example/lead.png?width=9', alt: null, caption: null, credit: null };

/** Every letter, whatever the order: the parts of a table may change theirs. */
const lettersOf = (text: string) => text.replace(/\s+/g, '').split('').toSorted().join('');

const COLLECTIONS: Readonly<Record<string, readonly ClipToExport[]>> = {
  ...Object.fromEntries(Object.entries(SAMPLES).map(([name, clip]) => [name, [clip]])),
  'all of them': Object.values(SAMPLES),
  'the same clip twice': [entry(), entry()],
  'a clip whose title cannot be seen': [entry({ title: ' \u0000\u200b\ud800' })],
  'no clip': [],
};

describe.each(Object.entries(COLLECTIONS))('a book of %s', (_, entries) => {
  test('keeps the rules of EPUB', async () => {
    const { bytes } = await bookOf(entries);
    expect(await problems(bytes)).toEqual([]);
  });

  test('lists all it holds, and holds all it lists', async () => {
    const { files } = await bookOf(entries);
    const listed = [...xml(files, 'package.opf').getElementsByTagName('item')].map((item) => item.getAttribute('href'));
    const held = Object.keys(files).filter((name) => !/^(?:mimetype|META-INF.*|EPUB\/package\.opf)$/.test(name));
    expect(listed.map((href) => `EPUB/${href}`).toSorted()).toEqual(held.toSorted());
    const ids = [...xml(files, 'package.opf').querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('asks for nothing', async () => {
    const { files } = await bookOf(entries);
    for (const name of Object.keys(files).filter((each) => each.endsWith('.xhtml'))) {
      const page = xml(files, name.slice('EPUB/'.length));
      const sources = [...page.querySelectorAll('[src], link')].map(
        (each) => each.getAttribute('src') ?? each.getAttribute('href'),
      );
      expect(sources.filter((src) => !files[`EPUB/${src}`])).toEqual([]);
      expect(page.querySelectorAll('script, iframe, object, form')).toHaveLength(0);
    }
  });
});

test('a book begins with what it is, as it stands, and packs the rest', async () => {
  const { bytes } = await bookOf([entry()]);
  expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('a book of one clip says of itself what is known of the clip', async () => {
  const { files, name } = await bookOf([SAMPLES['an English clip'] ?? entry()]);
  const about = xml(files, 'package.opf');
  expect(name).toBe('2026-01-02 The ferry returns.epub');
  expect(
    Object.fromEntries([...about.querySelectorAll('metadata > *')].map((each) => [each.localName, each.textContent])),
  ).toEqual({
    identifier: 'urn:uuid:11111111-1111-8111-9111-111111111111',
    title: 'The ferry returns',
    language: 'en',
    creator: 'Ada Example, John F. Kennedy, Ursula von der Leyen, AFP',
    publisher: 'The Example',
    date: '2026-01-02T03:04:05.000Z',
    source: 'https://news.example/story',
    description: 'It was gone for a year & a day.',
    meta: '',
  });
  expect(about.querySelector('meta[property="dcterms:modified"]')?.textContent).toBe('2026-05-06T07:08:09Z');
  const page = xml(files, 'c1.xhtml');
  expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('alt'))).toEqual(['A ferry', 'Kept']);
  expect(about.querySelector('[properties="cover-image"]')?.getAttribute('href')).toMatch(/^images\/[\da-f]{16}\.png$/);
});

test('a book has the lead image for its cover also when the text shows it in another size', async () => {
  const clip = entry({ leadImage: LEAD }, '<img src="https://img.example/lead.png?width=1">', [aPicture(LEAD.src)]);
  const { bytes, files } = await bookOf([clip]);
  expect(await problems(bytes)).toEqual([]);
  expect(xml(files, 'c1.xhtml').querySelectorAll('img')).toHaveLength(0);
  expect(xml(files, 'cover.xhtml').querySelectorAll('img')).toHaveLength(1);
});

test('a book of several has contents in both forms, a chapter for each, and all languages', async () => {
  const { files, name } = await bookOf(Object.values(SAMPLES));
  expect(name).toBe('2026-05-06 Cuttings.epub');
  const about = xml(files, 'package.opf');
  expect(texts(about, 'dc:language')).toEqual(['en', 'zh-CN', 'ar', 'und']);
  expect(texts(about, 'dc:title')).toEqual(['2026-05-06 Cuttings']);
  const lines = [...xml(files, 'nav.xhtml').querySelectorAll('nav a')];
  expect(lines.map((each) => each.getAttribute('href'))).toEqual([
    'cover.xhtml',
    ...[1, 2, 3, 4, 5].map((n) => `c${n}.xhtml`),
  ]);
  const old = xml(files, 'toc.ncx');
  expect(texts(old, 'text').slice(1)).toEqual(lines.map(({ textContent }) => textContent));
  const roots = [1, 2, 3].map((n) => xml(files, `c${n}.xhtml`).documentElement);
  expect(roots.map((root) => [root.getAttribute('xml:lang'), root.getAttribute('dir')])).toEqual([
    ['en', 'ltr'],
    ['zh-CN', 'ltr'],
    ['ar', 'rtl'],
  ]);
});

test('in the contents the numbers stand in one column, and each title in its own direction', async () => {
  const { files } = await bookOf(Object.values(SAMPLES));
  const lines = [...xml(files, 'nav.xhtml').querySelectorAll('nav li')];
  expect(lines.filter((line) => line.hasAttribute('dir'))).toEqual([]);
  expect(lines[3]?.querySelector('a')?.getAttribute('dir')).toBe('rtl');
});

test('the cover of several names the day once', async () => {
  const { files } = await bookOf([entry({ leadImage: LEAD }, '', [aPicture(LEAD.src)]), entry()]);
  expect(xml(files, 'cover.xhtml').querySelector('body')?.textContent.trim()).toBe('2026-05-06 Cuttings');
});

test.each([
  ['an Arabic clip', 'rtl'],
  ['an English clip', null],
])('the pages of a book of %s turn %j', async (name, direction) => {
  const { files } = await bookOf([SAMPLES[name] ?? entry()]);
  expect(xml(files, 'package.opf').querySelector('spine')?.getAttribute('page-progression-direction')).toBe(direction);
});

describe('XHTML', () => {
  const articleOf = async (html: string) => {
    const { files } = await bookOf([entry({}, html)]);
    const article = xml(files, 'c1.xhtml').querySelector('.article');
    return article?.innerHTML.replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
  };

  test.each([
    ['bold around a paragraph', '<b>a<p>b</p></b>', '<div class="b">a<p>b</p></div>'],
    ['a block in a heading', '<h2><div>a</div></h2>', '<h2><span class="div">a</span></h2>'],
    ['words loose in a list', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['an item without a list', '<li>a</li>', '<div class="li">a</div>'],
    ['a list of meanings', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['a meaning of nothing', '<dl><dd>b</dd></dl>', '<div class="dl"><div class="dd">b</div></div>'],
    ['readings', '<ruby>漢<rt>kan</rt></ruby>', '<ruby>漢<rt>kan</rt></ruby>'],
    [
      'a table with two heads and two captions',
      '<table><caption>a</caption><caption>b</caption><thead><tr><th>c</th></tr></thead><thead><tr><th>d</th></tr></thead></table>',
      '<table><caption>a b</caption><thead><tr><th>c</th></tr></thead><tbody><tr><th>d</th></tr></tbody></table>',
    ],
    ['a note', '<p><a href="#a">1</a></p><p id="a">n</p>', '<p><a href="#n1">1</a></p><p id="n1">n</p>'],
    ['a formula', '<math><mi>x</mi></math>', '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'],
    ['half a formula', '<math><mfrac><mi>x</mi></mfrac></math>', '<code class="math">x</code>'],
    [
      'an odd address',
      '<a href="https://a.example/ |[%zz]">x</a>',
      '<a href="https://a.example/%20%7C%5B%25zz%5D">x</a>',
    ],
    ['what XML forbids', 'a\u0001\u000b\ufffe]]&gt;', 'a]]&gt;'],
  ])('of %s keeps to the rules', async (_, html, expected) => {
    expect(await articleOf(html)).toBe(expected);
  });

  test('of any nesting keeps the rules and every word', { timeout: runs(60_000) }, async () => {
    const names =
      'a abbr aside b bdo blockquote caption code dd del details div dl dt em figcaption figure footer h2 header li main mark ol p pre q ruby rt rp section span sub summary table tbody td tfoot th thead time tr u ul';
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('one ', ' two', '三', '<br>', '<hr>'),
        fc
          .tuple(fc.constantFrom(...names.split(' ')), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    }));
    const html = fc.array(node, { minLength: 1, maxLength: 6 }).map((nodes) => nodes.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(html, { minLength: 8, maxLength: 8 }), async (bodies) => {
        const { bytes, files } = await bookOf(bodies.map((body) => entry({}, body)));
        expect(await problems(bytes)).toEqual([]);
        for (const [i, body] of bodies.entries()) {
          const wanted = new DOMParser().parseFromString(body, 'text/html').body.textContent;
          const article = xml(files, `c${i + 1}.xhtml`).querySelector('.article');
          expect(lettersOf(article?.textContent ?? '')).toEqual(lettersOf(wanted));
        }
      }),
      { numRuns: runs(12) },
    );
  });
});
