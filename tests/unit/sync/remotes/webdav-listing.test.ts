import { describe, expect, test } from 'vitest';
import { readListing, readQuota } from '@/src/sync/remotes/webdav-listing';
import { bytesOf } from './stand-in';

const FILE =
  '<D:getcontentlength>12</D:getcontentlength><D:getlastmodified>Sat, 14 Mar 2026 12:00:00 GMT</D:getlastmodified>';
const FOLDER = '<D:resourcetype><D:collection/></D:resourcetype>';

function response(href: string, properties: string, status = 'HTTP/1.1 200 OK'): string {
  const found = `<D:propstat><D:prop>${properties}</D:prop><D:status>${status}</D:status></D:propstat>`;
  const missing =
    '<D:propstat><D:prop><D:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>';
  return `<D:response><D:href>${href}</D:href>${missing}${found}</D:response>`;
}

function multistatus(...responses: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:">${responses.join('\n')}</D:multistatus>`;
}

const namesIn = (xml: string, folder = 'log') => readListing(bytesOf(xml), folder)?.map(({ name }) => name);
const SELF = response('/dav/log/', FOLDER);

describe('readListing', () => {
  test('tells names, sizes and times, and leaves folders out', () => {
    const xml = multistatus(SELF, response('/dav/log/s-1.bin', FILE), response('/dav/log/deeper/', FOLDER));
    expect(readListing(bytesOf(xml), 'log')).toEqual([
      { name: 's-1.bin', sizeBytes: 12, modifiedTime: '2026-03-14T12:00:00.000Z' },
    ]);
  });

  test.each([
    [
      'addresses are whole',
      [response('https://x.example/dav/log/', FOLDER), response('https://x.example/dav/log/a', FILE)],
    ],
    ['addresses have a host alone', [response('//x/dav/log/', FOLDER), response('//x/dav/log/a', FILE)]],
    ['addresses are relative', [response('log/', FOLDER), response('log/a', FILE)]],
    ['a proxy has changed the path', [response('/inside/log/', FOLDER), response('/inside/log/a', FILE)]],
    [
      'folders have no slash',
      [response('/dav/log', FOLDER), response('/dav/log/a', FILE), response('/dav/log/b', FOLDER)],
    ],
    ['the folder itself is not listed', [response('/dav/log/a', FILE), response('/dav/log/sub/', FOLDER)]],
    ['the folder comes last', [response('/dav/log/a', FILE), SELF]],
    ['folders are told by their slash alone', [response('/dav/log/', ''), response('/dav/log/a', FILE)]],
    ['what lies deeper is listed too', [SELF, response('/dav/log/a', FILE), response('/dav/log/sub/b', FILE)]],
    ['a file has the name of its folder', [SELF, response('/dav/log/a', FILE), response('/dav/log/a/log/', FOLDER)]],
    ['something may not be read', [SELF, response('/dav/log/a', FILE), response('/x', '', 'HTTP/1.1 403 Forbidden')]],
    [
      'names would lead elsewhere',
      [SELF, response('/dav/log/a', FILE), response('/dav/log/%2E%2E', FILE), response('/dav/log/b%2Fc', FILE)],
    ],
  ])('finds the file when %s', (_case, responses) => {
    expect(namesIn(multistatus(...responses))).toEqual(['a']);
  });

  test.each([
    ['%C3%A4%20b.bin', 'ä b.bin'],
    ['%E4.bin', '%E4.bin'],
    ['100%.bin', '100%.bin'],
    ['100%25.bin', '100%.bin'],
    ['a#b?c.bin', 'a#b?c.bin'],
    ['a&amp;b&lt;.bin', 'a&b<.bin'],
    ['a&#x20;b.bin', 'a b.bin'],
    ['a+b.bin', 'a+b.bin'],
  ])('reads the name in %s as %s', (href, name) => {
    expect(namesIn(multistatus(SELF, response(`/dav/log/${href}`, FILE)))).toEqual([name]);
  });

  test('knows a folder whose name is composed otherwise', () => {
    const xml = multistatus(response('/Zoe%CC%88/', FOLDER), response('/Zoe%CC%88/a', FILE));
    expect(namesIn(xml, 'Zoë')).toEqual(['a']);
  });

  test('reads the root of a server', () => {
    expect(namesIn(multistatus(response('/', FOLDER), response('/a', FILE), response('/log/', FOLDER)), '')).toEqual([
      'a',
    ]);
  });

  test.each(['', 'x', '-1', '1e3', '12.5', '99999999999999999999'])('knows no size from "%s"', (size) => {
    const xml = multistatus(SELF, response('/dav/log/a', `<D:getcontentlength>${size}</D:getcontentlength>`));
    expect(readListing(bytesOf(xml), 'log')).toEqual([{ name: 'a', sizeBytes: -1, modifiedTime: null }]);
  });

  test.each([
    ['another prefix', multistatus(SELF, response('/dav/log/a', FILE)).replaceAll('D:', 'lp1:')],
    ['no prefix', multistatus(SELF, response('/dav/log/a', FILE)).replaceAll('D:', '')],
    ['a blank line first', `\r\n\n${multistatus(SELF, response('/dav/log/a', FILE))}`],
    ['a byte order mark', `\uFEFF${multistatus(SELF, response('/dav/log/a', FILE))}`],
  ])('reads XML with %s', (_case, xml) => {
    expect(namesIn(xml)).toEqual(['a']);
  });

  test('finds nothing in an empty folder', () => {
    expect(namesIn(multistatus())).toEqual([]);
    expect(namesIn(multistatus(SELF))).toEqual([]);
  });

  test.each([
    ['a page', '<!doctype html><title>Log in</title><p>Please&nbsp;<br>'],
    ['a page that is XML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['nothing', ''],
    ['a folder that cannot be read now', multistatus(response('/dav/log/', '', 'HTTP/1.1 503 Unavailable'))],
    [
      'a folder that is refused',
      multistatus('<D:response><D:href>/dav/log/</D:href><D:status>HTTP/1.1 403 No</D:status></D:response>'),
    ],
    ['half of a listing', multistatus(SELF, response('/dav/log/a', FILE)).slice(0, 300)],
    ['binary', '\u0000\u0001\uFFFD'],
    ['entities of its own', `<!DOCTYPE d [<!ENTITY a "a">]>${multistatus(SELF, response('/dav/log/&a;', FILE))}`],
    ['very deep XML', `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`],
  ])('takes %s for no listing', (_case, xml) => {
    expect(readListing(bytesOf(xml), 'log')).toBeNull();
  });

  test('never expands entities, however many they would become', () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE d [<!ENTITY e0 "x">${entities}]>${multistatus(response('/dav/log/&e20;', FILE))}`;
    expect(readListing(bytesOf(bomb), 'log')).toBeNull();
  });
});

test.each([
  ['both', '<D:quota-used-bytes>5</D:quota-used-bytes><D:quota-available-bytes>7</D:quota-available-bytes>', 5, 7],
  [
    'unlimited room',
    '<D:quota-used-bytes>5</D:quota-used-bytes><D:quota-available-bytes>-3</D:quota-available-bytes>',
    5,
    null,
  ],
])('readQuota reads %s', (_case, properties, usedBytes, availableBytes) => {
  expect(readQuota(bytesOf(multistatus(response('/dav/', properties))))).toEqual({ usedBytes, availableBytes });
});

test('readQuota knows when there is no word of it', () => {
  expect(readQuota(bytesOf(multistatus(SELF)))).toBeNull();
  expect(readQuota(bytesOf('<html>'))).toBeNull();
});
