// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { toMarkdownDocument, toMarkdownSection } from '@/src/markdown/document';
import { aClip } from './a-clip';
import { textFixture } from './fixture';

const IMAGE = { src: 'https://news.example/i.jpg?w=1280&h=720', alt: 'A *ferry*', caption: 'The ferry', credit: '© B' };
const FIGURE = '<figure><img src="https://news.example/i.jpg?w=640" alt="x"><figcaption>Seen</figcaption></figure>';

test('toMarkdownDocument writes front matter, title and article', () => {
  expect(toMarkdownDocument(aClip({ title: '1. *No*\nheading' }), '<p>Text</p>')).toMatch(
    /^---\ntitle: "1\. \*No\*\\nheading"\n(?:.*\n)+---\n\n# 1\. \\\*No\\\* heading\n\nText\n$/,
  );
});

describe('toMarkdownDocument shows the lead image', () => {
  test.each([
    [
      'above an article that does not',
      '<p>Text</p>',
      '\n\n![A \\*ferry\\*](https://news.example/i.jpg?w=1280&h=720)\n\nThe ferry © B\n\nText\n',
    ],
    [
      'once where the article does, in another size',
      `${FIGURE}<p>Text</p>`,
      '\n\n![x](https://news.example/i.jpg?w=640)\n\nSeen\n\nText\n',
    ],
    [
      'once where only its address is written otherwise',
      '<p><img src="https://news.example/i.jpg?w=1280&amp;h=720"></p>',
      '\n\n![](https://news.example/i.jpg?w=1280&h=720)\n',
    ],
    [
      'above an article that only names it',
      '<p>https://news.example/i.jpg</p>',
      '\n\nThe ferry © B\n\nhttps://news.example/i.jpg\n',
    ],
  ])('%s', (_, html, expected) => {
    const document = toMarkdownDocument(aClip({ leadImage: IMAGE }), html);
    expect(document.endsWith(expected), document).toBe(true);
    expect(document.match(/!\[/g)).toHaveLength(1);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x'])('but not from %s', (src) => {
    expect(toMarkdownDocument(aClip({ leadImage: { ...IMAGE, src } }), '<p>Text</p>')).not.toContain('![');
  });
});

test('toMarkdownSection writes the title first and the fields as a block of YAML', () => {
  expect(toMarkdownSection(aClip({ title: '```' }), '<p>Text</p>')).toMatch(
    /^# \\`\\`\\`\n\n````yaml\ntitle: "```"\nsource: (?:.*\n)+````\n\nText\n$/,
  );
});

test('toMarkdownDocument writes the article in Chinese as its archivist has', () => {
  const fixture = textFixture('chinese-story.md');
  const html = textFixture('chinese-story.html');
  const [, title = ''] = /^# (.*)$/m.exec(fixture) ?? [];
  const document = toMarkdownDocument(aClip({ title }), html);
  expect(document.slice(document.indexOf('\n# '))).toBe(`\n${fixture}`);
});
