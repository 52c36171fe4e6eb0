// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import { DIALECTS, type Template } from '@/src/clip/template';
import { toMarkdownDocument, toMarkdownSection } from '@/src/markdown/document';
import { fc, runs } from '../../laws';
import { aTemplate } from '../template/a-template';
import { aClip } from './a-clip';
import { canonical } from './canonical';
import { documentsGone } from './documents-gone';
import { stringsFixture } from './fixture';
import { readMarkdown } from './read-markdown';

/** What a body makes of a clip. */
function made(body: string, fields: Partial<Clip> = {}, parts: Partial<Template> = {}): string {
  return toMarkdownDocument(aClip(fields), '<p>Text</p>', { template: aTemplate({ body, ...parts }) });
}

describe('a template lays out', () => {
  test.each([
    ['the article where it says', 'before\n\n{{content}}\n\nafter', 'before\n\nText\n\nafter\n'],
    ['the article in a quote', '{{content|quote}}', '> Text\n'],
    ['a title that looks like Markdown', '# {{title}}', '# \\*a\\* \\<b> 1. x\n'],
    ['a title at the start of a line', '{{title|slice:8}}', '1\\. x\n'],
    ['what is unescaped on purpose', '{{title|raw}}', '*a* <b> 1. x\n'],
    ['text of the template as it is', '*b* <i>{{site}}</i>', '*b* <i>The Example</i>\n'],
    ['a list', 'By {{author}}', 'By Ada \\_ Example, Bo Sample\n'],
    ['the items of a list', '{% for name in author %}\n- {{name}}\n{% endfor %}', '- Ada \\_ Example\n- Bo Sample\n'],
    ['a link', '{{source|link:title}}', '[\\*a\\* \\<b> 1. x](https://news.example/story)\n'],
    ['a link of its own', '[{{site}}]({{source}})', '[The Example](https://news.example/story)\n'],
    ['a bare address', 'From {{source}}', 'From https://news.example/story\n'],
    ['links to notes', '{{author|wikilink}}', '[[Ada _ Example]], [[Bo Sample]]\n'],
    ['links to notes of its own', '[[{{title}}]]', '[[*a* <b> 1. x]]\n'],
    ['what has several lines in one', '{{description}}', 'One. Two.\n'],
    ['a quote', '{{description|quote}}', '> One.\n> Two.\n'],
    ['code', '`{{title}}`', '`*a* <b> 1. x`\n'],
    ['an address in angle brackets', '<{{source}}>', '<https://news.example/story>\n'],
    ['an address in an element', '<a href="{{source}}">x</a>', '<a href="https://news.example/story">x</a>\n'],
    ['no address that runs scripts', '[x]({{section}}) <{{section}}>', '[x](<>) <<>>\n'],
    ['no address in an element that runs scripts', '<a href="{{section}}">x</a>', '<a href="">x</a>\n'],
    [
      'a part of an address',
      '[x](https://a.b/{{title|slug}}?q={{title}})',
      '[x](https://a.b/a-b-1-x?q=*a*%20%3Cb%3E%201.%20x)\n',
    ],
    ['fenced code', '```\n{{title}}\n```\n{{title}}', '```\n*a* <b> 1. x\n```\n\\*a\\* \\<b> 1. x\n'],
    ['no empty lines at its ends', '\n \n{{site}}\n\n{{image}}\n', 'The Example\n'],
    ['nothing for nothing', '{{image}}', ''],
  ])('%s', (_, body, expected) => {
    const fields = {
      section: 'javascript:alert(1)',
      title: '*a* <b> 1. x',
      byline: 'Ada _ Example, Bo Sample',
      excerpt: 'One.\nTwo.',
    };
    expect(made(body, fields)).toBe(expected);
  });

  test('the article in its dialect', () => {
    const written = DIALECTS.map((dialect) =>
      toMarkdownDocument(aClip(), '<p><mark>x</mark></p>', { template: aTemplate({ dialect }) }),
    );
    expect(written).toEqual(['<mark>x</mark>\n', '<mark>x</mark>\n', '==x==\n']);
  });

  test('text in its dialect', () => {
    expect(made('{{title}}', { title: 'a #b ==c== %%d%%' }, { dialect: 'obsidian' })).toBe(
      String.raw`a \#b \=\=c\=\= \%\%d\%\%` + '\n',
    );
  });
});

test('toMarkdownDocument writes pictures that are kept where they stand', () => {
  const leadImage = { src: 'https://news.example/i.jpg', alt: 'a', caption: null, credit: null };
  const addressOfImage = (src: string) => (src.endsWith('i.jpg') ? 'images/1 a.jpg' : null);
  const written = toMarkdownDocument(aClip({ leadImage }), '<p>Text</p>', { template: aTemplate(), addressOfImage });
  expect(written).toBe('![a](images/1%20a.jpg)\n\nText\n');
});

test('toMarkdownDocument stops where the template is wrong', () => {
  expect(() => made('{{x}}')).toThrow(expect.objectContaining({ code: 'template-unknown-name' }));
});

describe('toMarkdownSection by a template', () => {
  const field = { name: 'site', kind: 'text', value: '{{site}}' } as const;

  test.each([
    [
      'writes the fields below its title',
      { body: '# {{title}}\n{{content}}', fields: [field] },
      '# T\n\n```yaml\nsite: "The Example"\n```\n\nText\n',
    ],
    [
      'writes the fields first when it has no title',
      { body: '{{content}}', fields: [field] },
      '```yaml\nsite: "The Example"\n```\n\nText\n',
    ],
    ['writes no block without fields', { body: '# {{title}}\n\n{{content}}' }, '# T\n\nText\n'],
  ])('%s', (_, parts, expected) => {
    expect(toMarkdownSection(aClip({ title: 'T' }), '<p>Text</p>', { template: aTemplate(parts) })).toBe(expected);
  });
});

/** Every place in a body where a value can stand, and what a reader then sees. */
const PLACES: readonly (readonly [place: string, body: string, around: (text: string) => string])[] = [
  ['in a heading', '# {{title}}\n\nx', (text) => `<h1>${text}</h1><p>x</p>`],
  ['at the end of a heading', '## On {{title}}', (text) => `<h2>On ${text}</h2>`],
  ['at the start of a paragraph', '{{title}}', (text) => `<p>${text}</p>`],
  ['within a paragraph', 'Some {{title}} here', (text) => `<p>Some ${text} here</p>`],
  ['glued to words', 'word{{title}}word', (text) => `<p>word${text}word</p>`],
  ['on a line after another', 'First line\n{{title}}', (text) => `<p>First line ${text}</p>`],
  ['twice', '{{title}} {{title}}', (text) => `<p>${text} ${text}</p>`],
  ['in a list item', '- {{title}}\n- second', (text) => `<ul><li>${text}</li><li>second</li></ul>`],
  ['in a numbered list', '1. {{title}}', (text) => `<ol><li>${text}</li></ol>`],
  ['in a quote', '> {{title}}', (text) => `<blockquote><p>${text}</p></blockquote>`],
  ['in a list in a quote', '> - {{title}}', (text) => `<blockquote><ul><li>${text}</li></ul></blockquote>`],
  [
    'in a table cell',
    '| h1 | h2 |\n| --- | --- |\n| {{title}} | x |',
    (text) => `<table><tr><th>h1</th><th>h2</th></tr><tr><td>${text}</td><td>x</td></tr></table>`,
  ],
  ['in a link', 'See [{{title}}](http://l.k/) now', (text) => `<p>See <a href="http://l.k/">${text}</a> now</p>`],
  [
    'in a link that a filter makes',
    '{{source|link:title}}',
    (text) => `<p><a href="https://news.example/story">${text}</a></p>`,
  ],
  ['in bold', 'See **{{title}}** now', (text) => `<p>See <strong>${text}</strong> now</p>`],
  [
    'in a quote that a filter makes',
    '{{title|replace:"\\n"," "|quote}}',
    (text) => `<blockquote><p>${text}</p></blockquote>`,
  ],
  ['in an element', '<div>\n{{title}}\n</div>\n\nx', (text) => `<div>${text}</div><p>x</p>`],
  ['in an element of a line', 'See <kbd>{{title}}</kbd> now', (text) => `<p>See <kbd>${text}</kbd> now</p>`],
  [
    'in an attribute',
    '<img src="http://i.j/" alt="{{title}}">',
    (text) => `<p><img src="http://i.j/" alt="${text}"></p>`,
  ],
  ['in an attribute of a block', '<p title="{{title}}">a</p>', (text) => `<p title="${text}">a</p>`],
  ['in an element that begins a line', '<kbd>{{title}}</kbd> now', (text) => `<p><kbd>${text}</kbd> now</p>`],
  ['in a loop', '{% for a in author %}\n- {{title}}\n{% endfor %}', (text) => `<ul><li>${text}</li></ul>`],
];

/** Texts of fixtures that show anything. */
const textsOf = (...names: readonly string[]) =>
  [...new Set(names.flatMap(stringsFixture))].filter((text) => text.trim() && !text.includes('\0'));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
/** Readers make links of bare addresses, with text of the same words. */
const withoutLinks = (html: string) => html.replace(/<\/?a\b[^>]*>/g, '');
const textOf = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent.replace(/\s+/g, '');

describe.each(PLACES)('a template keeps text that looks like Markdown %s', (_, body, around) => {
  test.each(textsOf('looks-like-markdown.json', 'markdown-literals.json'))('%j', (title) => {
    expectKept(title, body, around);
  });
});

describe.each(PLACES.slice(0, 3))('a template keeps any other text %s', (_, body, around) => {
  test.each(textsOf('frontmatter-scalars.json', 'filenames-hostile.json'))('%j', (title) => {
    expectKept(title, body, around);
  });
});

test('law: any text stands as it is wherever a template puts it', { timeout: runs(60_000) }, async () => {
  const mark = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '#',
    '>',
    '-',
    '+',
    '1.',
    '|',
    '~',
    '=',
    '\\',
    '<',
    '&lt;',
    '!',
    '$',
    ' ',
    '\n',
    '"',
    ':',
    '中',
    '。',
    'a',
  );
  const text = fc.array(mark, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  await fc.assert(
    fc
      .asyncProperty(text, fc.constantFrom(...PLACES), async (title, [, body, around]) => {
        fc.pre(title.trim() !== '');
        expectKept(title, body, around);
      })
      .afterEach(documentsGone),
    { numRuns: runs(1_000) },
  );
});

function expectKept(title: string, body: string, around: (text: string) => string): void {
  const shown = readMarkdown(made(body, { title, byline: 'A' }));
  const html = around(escaped(title.replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ').trim()));
  if (/http|www\.|@/.test(title)) expect(textOf(withoutLinks(shown))).toEqual(textOf(withoutLinks(html)));
  else expect(canonical(shown)).toEqual(canonical(html));
}
