import { describe, expect, test } from 'vitest';
import { findPages, findSeries } from '../../../src/capture/pages/find-pages';
import { pageOf } from './fixtures';

const HOST = 'https://news.example';

/** The pages of a page at a path that holds some HTML, with addresses as paths; null when it has none. */
function pagesAt(path: string, html: string) {
  const url = HOST + path;
  const pages = findPages(pageOf(`<h1>Ferry</h1><p>Text.</p>${html}`, url), url);
  return pages && { ...pages, missing: pages.missing.map((each) => each.replace(HOST, '')) };
}

const numbered = (...paths: readonly string[]) =>
  `<p>${paths.map((path, index) => `<a href="${path}">${index + 1}</a>`).join(' ')}</p>`;

interface Row {
  readonly path: string;
  readonly html: string;
  readonly first: number;
  readonly total: number;
  readonly missing: readonly string[];
}

const FOUND: readonly (readonly [string, Row])[] = [
  [
    'a query, by a list of numbers',
    {
      path: '/a?id=7',
      html: numbered('/a?id=7', '/a?id=7&page=2', '/a?page=3&id=7'),
      first: 1,
      total: 3,
      missing: ['/a?id=7&page=2', '/a?page=3&id=7'],
    },
  ],
  [
    'the second page, with the bare address as the first',
    {
      path: '/a?page=2&utm_source=mail',
      html: numbered('/a', '/a?page=2', '/a?page=3'),
      first: 2,
      total: 3,
      missing: ['/a', '/a?page=3'],
    },
  ],
  [
    'an ellipsis in the numbers, filled in',
    {
      path: '/a',
      html: '<p>1 <a href="/a?pno=2">2</a> … <a href="/a?pno=5">5</a></p>',
      first: 1,
      total: 5,
      missing: ['/a?pno=2', '/a?pno=3', '/a?pno=4', '/a?pno=5'],
    },
  ],
  [
    'numbers at the end of a path',
    { path: '/2024/slug/', html: numbered('#', '/2024/slug/2/'), first: 1, total: 2, missing: ['/2024/slug/2/'] },
  ],
  [
    'a word and a number in the path',
    {
      path: '/slug/seite-2',
      html: numbered('/slug', '#', '/slug/seite-3'),
      first: 2,
      total: 3,
      missing: ['/slug', '/slug/seite-3'],
    },
  ],
  [
    'an underscore, as Chinese portals have it',
    {
      path: '/c/20231108/123456.shtml',
      html: '<div class="page"><a href="123456_2.shtml">2</a><a href="123456_3.shtml">3</a><a href="123456_2.shtml">下一页</a></div>',
      first: 1,
      total: 3,
      missing: ['/c/20231108/123456_2.shtml', '/c/20231108/123456_3.shtml'],
    },
  ],
  [
    'an underscore, on a later page',
    {
      path: '/c/123456_2.html',
      html: '<div><a href="123456.html">1</a> 2 <a href="123456_3.html">3</a></div>',
      first: 2,
      total: 3,
      missing: ['/c/123456.html', '/c/123456_3.html'],
    },
  ],
  [
    'a dash behind a long number',
    {
      path: '/n1/2013/0101/c1001-20012345.html',
      html: numbered('#', '/n1/2013/0101/c1001-20012345-2.html'),
      first: 1,
      total: 2,
      missing: ['/n1/2013/0101/c1001-20012345-2.html'],
    },
  ],
  [
    'a story under a number in an archive',
    {
      path: '/archives/20231',
      html: numbered('#', '/archives/20231/2'),
      first: 1,
      total: 2,
      missing: ['/archives/20231/2'],
    },
  ],
  [
    'another word in the query',
    { path: '/a', html: numbered('#', '/a?currentPage=2'), first: 1, total: 2, missing: ['/a?currentPage=2'] },
  ],
  [
    'a letter before the number',
    { path: '/story.html', html: numbered('#', '/story-p2.html'), first: 1, total: 2, missing: ['/story-p2.html'] },
  ],
  [
    'numbers in addresses that begin with 0',
    {
      path: '/node/slug',
      html: '<ul class="pager"><li>1</li><li><a href="?page=1">2</a></li><li><a href="?page=2">3</a></li></ul>',
      first: 1,
      total: 3,
      missing: ['/node/slug?page=1', '/node/slug?page=2'],
    },
  ],
  [
    'the second page where numbers begin with 0',
    {
      path: '/node/slug?page=1',
      html: '<a href="?page=0">1</a> <b>2</b> <a href="?page=2">3</a>',
      first: 2,
      total: 3,
      missing: ['/node/slug?page=0', '/node/slug?page=2'],
    },
  ],
  [
    'a link element alone',
    { path: '/a', html: '<link rel="next" href="/a?page=2">', first: 1, total: 2, missing: ['/a?page=2'] },
  ],
  [
    'both link elements on a page between',
    {
      path: '/a?page=2',
      html: '<link rel="prev" href="/a?page=1"><link rel="next" href="/a?page=3">',
      first: 2,
      total: 3,
      missing: ['/a?page=1', '/a?page=3'],
    },
  ],
  [
    'a single page, by its dash and number',
    {
      path: '/story.html',
      html: numbered('#', '/story-2.html', '/story-3.html'),
      first: 1,
      total: 3,
      missing: ['/story-2.html', '/story-3.html'],
    },
  ],
];

describe('findPages finds', () => {
  test.each(FOUND)('%s', (_, { path, html, ...expected }) => {
    expect(pagesAt(path, html)).toEqual({ ...expected, kept: 1 });
  });

  test.each([
    ['Next page'],
    ['Next'],
    ['Next page: the first market day'],
    ['›'],
    ['Page suivante'],
    ['Nächste Seite'],
    ['Weiter'],
    ['Siguiente'],
    ['Próxima página'],
    ['Pagina successiva'],
    ['Volgende'],
    ['Nästa sida'],
    ['Następna strona'],
    ['Další strana'],
    ['Sonraki sayfa'],
    ['Следующая страница'],
    ['Далее'],
    ['Επόμενη'],
    ['التالي'],
    ['הבא'],
    ['下一页'],
    ['下一頁'],
    ['次へ'],
    ['次のページ'],
    ['다음'],
  ])('the page that "%s" leads to', (words) => {
    expect(pagesAt('/a', `<a href="/a?page=2">${words}</a>`)).toMatchObject({ first: 1, total: 2 });
  });

  test.each([
    ['Page 2'],
    ['Seite 2'],
    ['第2页'],
    ['2ページ'],
    ['2페이지'],
    ['Страница 2'],
    ['صفحة ٢'],
    ['صفحه ۲'],
    ['पृष्ठ २'],
    ['หน้า ๒'],
    ['(2)'],
  ])('the number in "%s"', (words) => {
    expect(pagesAt('/a', `<a href="/a?page=2">${words}</a>`)).toMatchObject({ first: 1, total: 2 });
  });

  test.each([
    ['Page 1 of 3'],
    ['1/3'],
    ['Seite 1 von 3'],
    ['Page 1 sur 3'],
    ['Страница 1 из 3'],
    ['第1页/共3页'],
    ['1 / 3 ページ'],
    ['صفحة ١ من ٣'],
  ])('the total in "%s"', (words) => {
    const html = `<div class="nav"><span>${words}</span> <a href="/a?page=2">›</a></div>`;
    expect(pagesAt('/a', html)).toMatchObject({ first: 1, total: 3, missing: ['/a?page=2', '/a?page=3'] });
  });

  test.each([
    ['View as one page', '/a?page=all'],
    ['Single page', '/a?single=true'],
    ['View all', '/a/all'],
    ['Artikel auf einer Seite lesen', '/a/komplettansicht'],
    ['Auf einer Seite', '/a/komplettansicht'],
    ['Sur une seule page', '/a?tout'],
    ['Ver en una página', '/a?todo=1'],
    ['На одной странице', '/a?all'],
    ['全文', '/a_all.html'],
    ['阅读全文', '/a?all=1'],
    ['单页阅读', '/a?all=1'],
    ['全文表示', '/a?all=1'],
  ])('the one page that "%s" leads to', (words, path) => {
    const page = pageOf(`${numbered('#', '/a?page=2')}<a href="${path}">${words}</a>`, `${HOST}/a`);
    expect(findSeries(page, `${HOST}/a`)?.single).toBe(HOST + path);
  });
});

describe('findPages finds nothing in', () => {
  test.each([
    ['a page without links', '/a', ''],
    ['the next article', '/news/first-story', '<a rel="next" href="/news/second-story">Next</a>'],
    ['the next article by number', '/news/1041', '<a rel="next" href="/news/1042">Next</a>'],
    ['the next article of a small site', '/?p=12', '<a href="/?p=3" rel="next">The ferry returns</a>'],
    ['the next in a series of slugs', '/briefing-1', '<a rel="next" href="/briefing-2">Next</a>'],
    ['an article that ends in a year', '/budget', '<a href="/budget-2024">2024</a>'],
    ['pages of comments', '/a', `<div id="comments">${numbered('#', '/a?page=2')}</div>`],
    ['pages of comments by address', '/a', numbered('#', '/a/comment-page-2#comments', '/a?cpage=3')],
    ['a calendar', '/2026/11/1', numbered('/2026/11/1', '/2026/11/2', '/2026/11/3')],
    ['a calendar box', '/a', `<div class="calendar">${numbered('#', '/a/2')}</div>`],
    ['a list of a topic', '/topics/sea/', numbered('#', '/topics/sea/page/2/')],
    ['a tag', '/tag/sea', numbered('#', '/tag/sea?page=2')],
    ['a search', '/find?q=sea', numbered('#', '/find?q=sea&page=2')],
    ['an archive', '/archive/2026/', numbered('#', '/archive/2026/page/2/')],
    ['another section', '/story', numbered('#', '/sport?page=2', '/sport?page=3')],
    ['another origin', '/a', '<a href="https://other.example/a?page=2">2</a>'],
    ['the same host without encryption', '/a', '<a href="http://news.example/a?page=2">2</a>'],
    ['pictures of another story', '/a', '<div class="slideshow"><a href="/b/photo/2">2</a></div>'],
    ['a list of posts under it', '/a', `<div class="posts">${numbered('#', '/a/page/2/')}</div>`],
    ['numbers that are not those of the address', '/a', '<a href="/a?page=7">3</a>'],
    ['a number of comments', '/a', '<a href="/a#comments">12</a>'],
    ['scripts', '/a', '<a href="javascript:go(2)">2</a>'],
    ['a page that links to itself', '/a?page=2', '<a href="/a?page=2">2</a>'],
    ['words about something else', '/a', '<a href="/a?page=2">Read our terms</a>'],
  ])('%s', (_, path, html) => {
    expect(pagesAt(path, html)).toBeNull();
  });

  test('a file on disk', () => {
    expect(findPages(pageOf(numbered('#', '?page=2'), 'file:///a.html'), 'file:///a.html')).toBeNull();
  });
});

test('no more pages are named than are kept', () => {
  expect(pagesAt('/a', '<p>Page 1 of 900 <a href="/a?page=2">2</a></p>')?.missing).toHaveLength(49);
});
