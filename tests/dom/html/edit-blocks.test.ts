import { describe, expect, test } from 'vitest';
import type { EditedText } from '../../../src/clip/edit';
import { cutOut, putBack } from '../../../src/html/edit-blocks';
import { parseHtml } from '../../../src/html/parse';
import { sanitizeHtml } from '../../../src/html/sanitize';
import { fc } from '../../laws';
import { aChange } from '../../unit/a-change';

const HTML = '<p>one</p>\n<p>two</p>\n<p>three</p>';
const part = (html: string, before: number) => aChange({ html, before, text: html.replace(/<[^>]+>/g, '') });

describe('putBack', () => {
  test.each([
    ['at the beginning', '<p>x</p>', 0, '<p>x</p><p>one</p>\n<p>two</p>\n<p>three</p>'],
    ['between two blocks', '<p>x</p>', 2, '<p>one</p>\n<p>two</p>\n<p>x</p><p>three</p>'],
    ['at the end', '<p>x</p>', 3, '<p>one</p>\n<p>two</p>\n<p>three</p><p>x</p>'],
    ['at the end when the article has become shorter', '<p>x</p>', 9, '<p>one</p>\n<p>two</p>\n<p>three</p><p>x</p>'],
    ['as several blocks', '<h2>x</h2><p>y</p>', 3, '<p>one</p>\n<p>two</p>\n<p>three</p><h2>x</h2><p>y</p>'],
    [
      'words without a block in a paragraph',
      ' x <b>y</b><p>z</p>w',
      3,
      '<p>one</p>\n<p>two</p>\n<p>three</p><p>x <b>y</b></p><p>z</p><p>w</p>',
    ],
    [
      'of items as lists',
      '<li>x</li> <li>y</li><p>z</p><li>w</li>',
      3,
      '<p>one</p>\n<p>two</p>\n<p>three</p><ul><li>x</li> <li>y</li></ul><p>z</p><ul><li>w</li></ul>',
    ],
    ['without what no clip keeps', '<p onclick="a()">x<script>a()</script></p>', 0, `<p>x</p>${HTML}`],
    ['nothing of a part that is not kept', '', 1, HTML],
  ])('puts a part %s', (_, html, before, expected) => {
    const change = part(html, before);
    expect(putBack({ html: HTML, changes: [change] }, change)).toMatchObject({ html: expected, changes: [] });
  });

  test('tells the text and its length anew', () => {
    const change = part('<p>x y</p>', 1);
    const { text, wordCount } = putBack({ html: HTML, changes: [change] }, change);
    expect([text, wordCount]).toEqual(['one\nx y\ntwo\nthree', 5]);
  });

  test('keeps the other parts where they stood', () => {
    const changes = [part('<p>a</p>', 1), part('<p>b</p><p>c</p>', 1), part('<p>d</p>', 1), part('<p>e</p>', 3)];
    const [, second = aChange()] = changes;
    expect(putBack({ html: HTML, changes }, second).changes.map(({ before }) => before)).toEqual([1, 3, 5]);
  });

  test('keeps the order of parts that stood behind what has become the end', () => {
    const changes = [part('<p>a</p>', 7), part('<p>b</p>', 8), part('<p>c</p>', 9)];
    const [, second = aChange()] = changes;
    expect(putBack({ html: HTML, changes }, second).changes.map(({ before }) => before)).toEqual([3, 4]);
  });

  test('gives a note that was cut its link again', () => {
    const html = '<p>a<sup><a href="#note-1">1</a></sup></p><p id="note-1">b</p>';
    const cut = cutOut({ html, changes: null }, 1);
    expect(putBack(cut, cut.changes[0] ?? aChange()).html).toBe(html);
  });
});

describe('cutOut', () => {
  test('takes a block out and remembers it as cut by hand', () => {
    const { html, text, wordCount, changes } = cutOut({ html: HTML, changes: null }, 1);
    expect([html, text, wordCount]).toEqual(['<p>one</p>\n<p>three</p>', 'one\nthree', 2]);
    expect(changes).toEqual([
      { step: 'hand', action: 'removed', where: 'p', text: 'two', html: '<p>two</p>\n', before: 1 },
    ]);
  });

  test('refuses a block that is not there', () => {
    expect(() => cutOut({ html: HTML, changes: [] }, 3)).toThrow(RangeError);
  });
});

const words = fc.constantFrom('one', 'two & three', 'كلمة', '四 五', '<b>six</b>');
const block = fc
  .tuple(fc.constantFrom('p', 'h2', 'blockquote', 'ul', 'pre'), words)
  .map(([name, text]) => `<${name}>${name === 'ul' ? `<li>${text}</li>` : text}</${name}>`);
const blocks = fc.array(fc.oneof(block, fc.constant('<hr>'), fc.constant('<img src="https://e.example/a.jpg">')), {
  minLength: 2,
  maxLength: 8,
});
const article = fc
  .tuple(blocks, fc.constantFrom('', '\n', ' \n'))
  .map(([each, space]) => each.join(space) + space)
  .map((html) => sanitizeHtml(html));
const changesOf = (html: string) =>
  fc
    .array(fc.tuple(block, fc.nat({ max: parseHtml(html).childElementCount })), { minLength: 1, maxLength: 6 })
    .map((each) => each.map(([inner, before]) => part(inner, before)).toSorted((a, b) => a.before - b.before));
const body = article.chain((html) => fc.record({ html: fc.constant(html), changes: changesOf(html) }));

describe('laws', () => {
  test('what is cut and put back is as it was, with all that was left out', () => {
    fc.assert(
      fc.property(body, fc.nat(), (before, n) => {
        const index = n % parseHtml(before.html).childElementCount;
        const cut = cutOut(before, index);
        const back = putBack(cut, cut.changes.find(({ step }) => step === 'hand') ?? aChange());
        expect({ html: back.html, changes: back.changes }).toEqual(before);
      }),
    );
  });

  test('what is put back and cut again leaves the same text', () => {
    fc.assert(
      fc.property(body, fc.nat(), (before, n) => {
        const change = before.changes[n % before.changes.length] ?? aChange();
        const cut = cutOut(putBack(before, change), change.before);
        expect(cut.html).toBe(before.html);
        expect(cut.changes.map((each) => each.before)).toEqual(before.changes.map((each) => each.before));
      }),
    );
  });

  test('parts put back in any order give the same text', () => {
    const picks = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(body, picks, picks, (before, some, others) => {
        expect(allBack(before, some).html).toBe(allBack(before, others).html);
      }),
    );
  });
});

/** All parts put back, one after the other as they are picked. */
function allBack(before: Pick<EditedText, 'html' | 'changes'>, picks: readonly number[]) {
  return picks.reduce((now, pick) => {
    const change = now.changes[pick % now.changes.length];
    return change ? putBack(now, change) : now;
  }, before);
}
