// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { readMarkdown } from './read-markdown';

const HOSTILE_ADDRESSES = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  'command:x',
  'blob:https://e.x/1',
];

describe('toMarkdown leaves only the text of', () => {
  test.each(HOSTILE_ADDRESSES)('a link to %j', (href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    link.append('text');
    expect(toMarkdown(link.outerHTML)).toBe('text\n');
    expect(toMarkdown(link.outerHTML, { baseUrl: 'https://e.x/' })).toBe('text\n');
    expect(toMarkdown(`<dl><dt>${link.outerHTML}</dt></dl>`)).toBe('<dl><dt><a>text</a></dt>\n</dl>\n');
  });

  test.each([...HOSTILE_ADDRESSES, 'data:image/svg+xml,<svg/>'])('a picture at %j', (src) => {
    const image = document.createElement('img');
    image.setAttribute('src', src);
    image.alt = 'text';
    expect(toMarkdown(image.outerHTML)).toBe('text\n');
    expect(toMarkdown(`<dl><dt>${image.outerHTML}x</dt></dl>`)).toBe('<dl><dt><img alt="text">x</dt>\n</dl>\n');
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<p onclick="alert(1)" style="background:url(javascript:1)">x</p>',
  '<script>alert(1)</script><style>*{}</style><noscript><img src=x onerror=1></noscript>',
  '<svg onload=alert(1)><script>1</script><a href="javascript:1">x</a></svg>',
  '<math><mtext><img src=1 onerror=alert(1)></mtext><annotation-xml encoding="text/html"><script>1</script></annotation-xml></math>',
  '<math href="javascript:1"><mi xlink:href="javascript:1">x</mi><mglyph><style><img src=x onerror=1></style></mglyph></math>',
  '<iframe src="javascript:alert(1)" srcdoc="<script>1</script>"></iframe><object data="javascript:1"></object><embed src="javascript:1">',
  '<video src="javascript:1" onerror=1><source src="javascript:1"></video>',
  '<form action="javascript:1"><button formaction="javascript:1">x</button><input onfocus=1 autofocus></form>',
  '<a href="https://e.x/&quot;onmouseover=&quot;alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=1&gt;',
  '<textarea>&lt;/textarea&gt;<img src=x onerror=1></textarea><title><script>1</script></title>',
  '<table><caption><img src=x onerror=1></caption></table><template><script>1</script></template>',
  '<constructor onclick=1>x</constructor><x-y onclick=1>z</x-y><base href="javascript:"><meta http-equiv=refresh content=0>',
] as const;

/** Where HTML is written into Markdown as HTML. */
const FALLBACKS: readonly (readonly [where: string, around: (html: string) => string])[] = [
  ['a table with spans', (html) => `<table><tr><td colspan="2">${html}</td></tr><tr><td>a</td><td>b</td></tr></table>`],
  ['a list of terms', (html) => `<dl onclick="1"><dt>${html}</dt><dd>x</dd></dl>`],
  ['details', (html) => `<details ontoggle="1" open><summary>s</summary>${html}</details>`],
  ['code in a table', (html) => `<table><tr><td><pre>${html}</pre></td><td>b</td></tr></table>`],
  ['a line with an index', (html) => `<p>a<sub onclick="1">${html}</sub></p>`],
];

describe.each(FALLBACKS)('toMarkdown writes into %s nothing that runs', (_, around) => {
  test.each(HOSTILE)('of %s', (html) => {
    const shown = readMarkdown(toMarkdown(around(html)));
    const { body } = new DOMParser().parseFromString(shown, 'text/html');
    expect([
      ...body.querySelectorAll(
        'script, style, iframe, object, embed, form, svg, base, meta, template, video, noscript, textarea, input',
      ),
    ]).toEqual([]);
    const attributes = [...body.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
    expect(
      attributes.filter(({ name, value }) => /^(?:on|style|srcdoc|xlink)/.test(name) || /javascript:/i.test(value)),
    ).toEqual([]);
  });
});
