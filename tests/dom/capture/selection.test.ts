import { afterEach, expect, test } from 'vitest';
import { captureSelection } from '../../../src/capture/capture-selection';
import { isSelection } from '../../../src/clip/clip';

const PAGE = `<h1>A title</h1><p id="one">First <b>bold</b> paragraph of the page.</p>
  <ol id="list"><li>one</li><li>two</li><li>three</li></ol>
  <table><tr><td>a</td><td id="cell">b <i>c</i></td></tr><tr id="row"><td>d</td><td>e</td></tr></table>
  <p id="link">See <a href="/there?x=1">the place</a> and <img data-src="https://e.example/big.jpg" src="data:image/gif;base64,AA"></p>
  <p id="cjk">北浜市の老舗銭湯が今月末、八十六年の歴史に幕を下ろす。燃料費の高騰が重なったためだ。番台には今日も同じ人が座る。</p>`;

afterEach(() => document.body.replaceChildren());

test.each([
  ['words', ['#one', 0, '#one', 2], '<p>First <b>bold</b></p>'],
  [
    'entries of a list with their numbers',
    ['#list', 1, '#list', 3],
    '<ol><li value="2">two</li><li value="3">three</li></ol>',
  ],
  ['a row of a table', ['#row', 0, '#row', 2], '<table><tbody><tr><td>d</td><td>e</td></tr></tbody></table>'],
  [
    'links and lazy images',
    ['#link', 1, '#link', 4],
    `<p><a href="${origin()}/there?x=1">the place</a> and <img src="https://e.example/big.jpg"></p>`,
  ],
])('captureSelection keeps %s', (_, [from, start, to, end], expected) => {
  select(String(from), Number(start), String(to), Number(end));
  expect(captureSelection(document).html).toBe(expected);
});

test('captureSelection gives the page back as it was', () => {
  select('#link', 0, '#link', 4);
  const before = document.documentElement.outerHTML;
  captureSelection(document);
  expect(document.documentElement.outerHTML).toBe(before);
});

test.each([
  ['#one', '#one', ':~:text=First%20bold%20paragraph%20of%20the%20page.'],
  ['#one', '#row', ':~:text=First%20bold%20paragraph%20of%20the,e'],
  ['#cjk', '#cjk', ':~:text=%E5%8C%97%E6%B5%9C%E5%B8%82'],
])('captureSelection files what is selected from %s to %s under a text fragment', (from, to, expected) => {
  document.body.innerHTML = PAGE;
  const range = document.createRange();
  range.setStartBefore(element(from).firstChild ?? element(from));
  range.setEndAfter(element(to).lastChild ?? element(to));
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const article = captureSelection(document);
  expect(article.canonicalUrl).toContain(`#${expected}`);
  expect(article.url).toContain(expected);
  expect(isSelection(article)).toBe(true);
  expect(article.leadImage).toBeNull();
});

test('captureSelection refuses a page where nothing is selected', () => {
  document.getSelection()?.removeAllRanges();
  expect(() => captureSelection(document)).toThrow(expect.objectContaining({ code: 'no-selection' }));
});

test('captureSelection reads what is selected in a field', () => {
  document.body.innerHTML = '<textarea>Kept line\nand another</textarea>';
  document.querySelector('textarea')?.select();
  expect(captureSelection(document).html).toBe('<p>Kept line</p><p>and another</p>');
});

function select(from: string, start: number, to: string, end: number) {
  document.body.innerHTML = PAGE;
  document.getSelection()?.setBaseAndExtent(element(from), start, element(to), end);
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
}

function origin(): string {
  return location.origin;
}
