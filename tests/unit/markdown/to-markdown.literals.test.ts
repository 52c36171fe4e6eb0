// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '@/src/clip/template';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { canonical } from './canonical';
import { stringsFixture } from './fixture';
import { readMarkdown } from './read-markdown';

/** Every place in an article where text can stand. */
const PLACES: readonly (readonly [place: string, around: (text: string) => string])[] = [
  ['at the start of a paragraph', (text) => `<p>${text}</p>`],
  ['within a paragraph', (text) => `<p>Some ${text} here</p>`],
  ['glued to words', (text) => `<p>word${text}word</p>`],
  ['after a break', (text) => `<p>First line<br>${text}</p>`],
  ['in a list item', (text) => `<ul><li>${text}</li><li>second</li></ul>`],
  ['in a heading', (text) => `<h2>${text}</h2><p>text</p>`],
  ['in a quote', (text) => `<blockquote><p>${text}</p></blockquote>`],
  ['in a table cell', (text) => `<table><tr><th>h1</th><th>h2</th></tr><tr><td>${text}</td><td>x</td></tr></table>`],
  [
    'in a cell of a table kept as HTML',
    (text) => `<table><tr><td colspan="2">${text}</td></tr><tr><td>x</td><td>y</td></tr></table>`,
  ],
  ['in a link', (text) => `<p>See <a href="http://l.k/">${text}</a> now</p>`],
  ['in marked words', (text) => `<p>See <mark>${text}</mark> now</p>`],
  ['in bold', (text) => `<p>See <strong>${text}</strong> now</p>`],
  ['in inline code', (text) => `<p>See <code>${text}</code> now</p>`],
  ['in a block of code', (text) => `<pre><code>${text}\nline 2</code></pre>`],
  ['as the description of a picture', (text) => `<p><img src="http://i.j/a.png" alt="${text}"></p>`],
  ['as the title of a link', (text) => `<p><a href="http://l.k/" title="${text}">link</a></p>`],
  ['after emphasis', (text) => `<p><em>em</em>${text}</p>`],
  ['in a footnote', (text) => `<p>a<sup><a href="#n">1</a></sup></p><ol><li id="n">${text}</li></ol>`],
];

// No document holds U+0000: the HTML parser drops it.
const TEXTS = [
  ...new Set(
    ['looks-like-markdown.json', 'looks-like-obsidian.json', 'markdown-literals.json'].flatMap(stringsFixture),
  ),
].filter((text) => text !== '\0');
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
/** Readers make links of bare addresses, with text of the same words. */
const withoutLinks = (html: string) => html.replace(/<\/?a\b[^>]*>/g, '');

/** What stands for a footnote is another thing in each dialect. */
const isNote = (place: string) => place === 'in a footnote';

describe.each(DIALECTS)('toMarkdown in %s', (dialect) => {
  const places = PLACES.filter(([place]) => dialect === 'gfm' || !isNote(place));
  describe.each(places)('keeps text that looks like Markdown %s', (place, around) => {
    test.each(TEXTS)('%j', (text) => {
      const html = around(escaped(text));
      const shown = readMarkdown(toMarkdown(html, { dialect }), dialect);
      const isAddress = /http|www\.|@/.test(text) && !/code|title/.test(place);
      const [before, after] = isNote(place) ? [textOf(html), textOf(shown)] : [canonical(html), canonical(shown)];
      if (isAddress) expect(textOf(withoutLinks(shown))).toEqual(textOf(withoutLinks(html)));
      else expect(after).toEqual(before);
    });
  });
});

/** All words that show, without the numbers and arrows of footnotes. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const each of body.querySelectorAll('#footnote-label, [data-footnote-backref]')) each.remove();
  return body.textContent.replace(/\s+/g, '').replaceAll('↩', '');
}
