import { expect, test } from 'vitest';
import { parseHtml } from '@/src/html/parse';
import { sanitizeHtml } from '@/src/html/sanitize';
import { pictureAddresses } from '@/src/store/picture-addresses';
import { fc, runs } from '../../laws';

/** What a browser finds in the same HTML. */
function addressesByDom(html: string): string[] {
  return [...parseHtml(html).querySelectorAll('img')]
    .map((image) => image.getAttribute('src') ?? '')
    .filter((src) => /^https?:/i.test(src));
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '=',
  ' ',
  '/',
  '\n',
  '\u00a0',
  '&lt;',
  '&quot;',
  '&amp;',
  '&nbsp;',
  '&#62;',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  'img',
  'src',
  ' src=',
  '<img src=',
  '<img ',
  '</img>',
  'alt=',
  'https://x.example/',
  'https://x.example/?a=1&b=2&copy=3',
  'a.png',
  'ü',
  '\u{1F468}',
  '<p>',
  '</p>',
  '<a href="https://x.example/',
  '<b title="',
  '<pre>',
  '<math><mi>',
  '<annotation encoding="TeX">',
  '<svg>',
  '<style>',
  '<title>',
  '<table><td>',
  '<textarea>',
  '<noscript>',
  '<template>',
  '<figure>',
];
const junk = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const picture = fc
  .record({ alt: junk, title: junk, path: junk })
  .map(
    ({ alt, title, path }) =>
      `<img alt="${escaped(alt)}" src="https://p.example/${escaped(path)}" title="${escaped(title)}">`,
  );
const html = fc.array(fc.oneof(junk, picture), { maxLength: 8 }).map((parts) => parts.join(''));

test('the addresses read without a DOM are those that a DOM finds in what was sanitised', () => {
  let found = 0;
  fc.assert(
    fc.property(html, (hostile) => {
      const safe = sanitizeHtml(hostile, 'https://base.example/');
      const expected = addressesByDom(safe);
      found += expected.length;
      expect(pictureAddresses(safe)).toEqual(expected);
    }),
    { numRuns: runs(3_000) },
  );
  expect(found).toBeGreaterThan(3_000);
});

test.each([
  [
    'what looks like a picture in an attribute',
    '<p><img src="https://x.example/1" alt="<img src=&quot;https://x.example/2&quot;>"></p>',
    ['https://x.example/1'],
  ],
  ['what looks like an attribute in another', '<img alt="x src=" src="https://x.example/1">', ['https://x.example/1']],
  ['pictures in the text itself', '<img src="data:image/png;base64,AAAA">', []],
  [
    'characters that are escaped',
    '<img src="https://x.example/?a=1&amp;b=&quot;&nbsp;z">',
    ['https://x.example/?a=1&b="\u00a0z'],
  ],
])('reads rightly: %s', (_, source, expected) => {
  const safe = sanitizeHtml(source);
  expect(pictureAddresses(safe)).toEqual(expected);
  expect(addressesByDom(safe)).toEqual(expected);
});
