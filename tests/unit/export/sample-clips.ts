import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clip, ClipToExport, KeptImage } from '@/src/clip/clip';
import { aClip } from '../markdown/a-clip';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

const fixture = (path: string) => readFileSync(join(FIXTURES, path), 'utf8');
const texts = (path: string): readonly string[] => JSON.parse(fixture(path));
const beacons = (): readonly { readonly html: string }[] => JSON.parse(fixture('html/net-beacons.json'));

/** Texts that were written to break file names, tables, front matter and Markdown. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...texts('markdown/filenames-hostile.json'),
  ...texts('markdown/frontmatter-scalars.json'),
  ...texts('markdown/markdown-literals.json'),
  ...texts('export/csv-formula.json'),
  ']]>',
  '-->',
  '<!--',
  '</script><script>alert(1)</script>',
  '</title>',
  '\u0000\u0001\u000b\u001f\ufffe\uffff',
  '\ud800x\udc00',
  '{unbalanced',
  '\\end{document}',
  'ER  - \r\nTY  - BOOK',
];

/** HTML that was written to run scripts, and to make a page ask for something. */
const HOSTILE_HTML: readonly string[] = [
  ...texts('html/xss-own-matrix.json').filter((_, i) => i % 20 === 0),
  ...beacons().map(({ html }) => html),
];

/** What HTML allows to be read, and its own rules do not allow to be written. */
const TANGLED_HTML = [
  '<b>Bold <p>with a paragraph</p><ul><li>and a list</ul></b>',
  '<p>Table in a paragraph<table><tr><td>cell<caption>Late<tbody><tr><th><p>head</p><h2>more</h2></table>',
  '<ul>loose<li>item<p>after</ul><ol type=a start=3 reversed><div>no item</div></ol><li>stray item',
  '<dl><dt>alone</dl><dl><dd>meaning<dt>word</dl><dt>stray<dd>stray<dl><dt><h3>a</h3><dd>b</dl>',
  '<figure>a<figcaption>one</figcaption><figcaption>two</figcaption>b</figure><figcaption>stray</figcaption>',
  '<details>no summary</details><details><summary>s<p>q</p></summary>t</details><summary>stray</summary>',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><ruby><rt>first</rt>字</ruby><rt>stray</rt><rp>(</rp>',
  '<a href="https://a.example/ |[x]^%zz\\y">odd <div>block</div><details><summary>in link</summary></details></a>',
  '<main><header><header>h</header></header><footer><main>m</main></footer></main><address><h2>x</h2></address>',
  '<bdo>no direction</bdo><time>no time</time><time datetime="yesterday">then</time><dfn>a<dfn>b</dfn></dfn>',
  '<img src="https://p.example/a b|c.jpg" width="12.5" height="50%"><img src="data:image/png;base64,AAAA">',
  '<p><a href="#n:1">1</a></p><p id="n:1">Note</p><p id="n:1">again</p><td>stray<tr>',
  '<math><mfrac><mi>a</mi></mfrac></math><math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
  '<h2><div>Block in a heading</div></h2><pre><div>in pre</div>\n<p>p</p></pre><span><blockquote><hr></blockquote></span>',
  '<p lang="not a tag!" dir="rtl">x</p><p lang="zz-zzzzzzzzz-q">y</p><q cite="javascript:1">q</q><del datetime="x"><p>d</p></del>',
  `<p>${HOSTILE_TEXTS.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).join('</p><p>')}</p>`,
].join('\n');

const PNG_1X1 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A picture of one dot, at an address. */
export function aPicture(src: string): KeptImage {
  return { src, mimeType: 'image/png', bytes: Uint8Array.from(Buffer.from(PNG_1X1, 'base64')) };
}

export function entry(
  fields: Partial<Clip> = {},
  html = '<p>Text</p>',
  images: readonly KeptImage[] = [],
): ClipToExport {
  return { clip: aClip(fields), body: { hash: '', html, text: '' }, images, bodies: [] };
}

const LEAD = { src: 'https://img.example/lead.png', alt: 'A ferry', caption: 'Back at last', credit: '© Ada' };
const PICTURES =
  '<p><img src="https://img.example/kept.png" alt="Kept"><img src="https://img.example/gone.jpg" alt="Gone"></p>';

/** A clip of each kind that a format must stand, by what it is. */
export const SAMPLES: Readonly<Record<string, ClipToExport>> = {
  'an English clip': entry(
    {
      id: '1'.repeat(32),
      leadImage: LEAD,
      byline: 'Ada Example, John F. Kennedy, Ursula von der Leyen, AFP',
      excerpt: 'It was gone for a year & a day.',
      tags: ['ferries', '50% off'],
      keywords: ['islands', 'ferries'],
      section: 'Travel',
      modifiedTime: '2026-01-03',
      archived: { url: 'https://archive.example/x', time: null },
    },
    `<p>The ferry <em>returned</em>.</p>${PICTURES}<h2>Why</h2><ul><li>One<li>Two<ol start="4"><li>Four</ol></ul><blockquote><p>Quote</p></blockquote><table><tr><th>a<th>b<tr><td>1<td>2</table><pre>code\n  here</pre>`,
    [aPicture(LEAD.src), aPicture('https://img.example/kept.png')],
  ),
  'a Chinese clip': entry(
    {
      id: '2'.repeat(32),
      title: '张又侠今见普京：“越来越重要”',
      byline: '王小明、法新社',
      siteName: '法广',
      lang: 'zh-CN',
      canonicalUrl: 'https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20231108',
      publishedTime: '2023-11-08T14:23:00.000Z',
      tags: ['俄罗斯'],
    },
    '<p><strong>俄罗斯总统普京</strong>今天在莫斯科。</p><p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>',
  ),
  'an Arabic clip': entry(
    { id: '3'.repeat(32), title: 'عودة العبّارة', byline: 'محمد علي', siteName: 'المثال', lang: 'ar', dir: 'rtl' },
    '<p>عادت العبّارة يوم <b>الاثنين</b>.</p><p dir="ltr" lang="en">Monday</p>',
  ),
  'a clip with nothing but a title': entry(
    {
      id: '4'.repeat(32),
      title: 'Only a title',
      byline: null,
      siteName: null,
      lang: null,
      dir: null,
      publishedTime: null,
      wordCount: 0,
    },
    '',
  ),
  'a hostile clip': entry(
    {
      id: '5'.repeat(32),
      title: HOSTILE_TEXTS.join(' '),
      byline: HOSTILE_TEXTS.join(', '),
      siteName: "=cmd|' /C calc'!A0\"><script>\u0000\ud800]]>",
      excerpt: HOSTILE_TEXTS.join('\n'),
      lang: 'x"><script>',
      section: '}{\\',
      canonicalUrl: 'https://evil.example/a b"><script>\n{}\\%^~#]]>-->',
      url: 'javascript:alert(1)',
      tags: HOSTILE_TEXTS,
      keywords: HOSTILE_TEXTS,
      publishedTime: '0000-99-99T99',
      modifiedTime: '"><script>',
      clippedTime: '-->',
      leadImage: { src: 'https://img.example/"><script>', alt: '\u0000]]>', caption: '<b>', credit: '\ud800' },
    },
    TANGLED_HTML + HOSTILE_HTML.join('\n'),
    [{ src: 'https://p.example/a b|c.jpg', mimeType: 'image/svg+xml', bytes: new Uint8Array([60, 115, 118, 103]) }],
  ),
};
