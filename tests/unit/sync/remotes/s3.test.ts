import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ClipperError } from '@/src/clip/errors';
import { REMOTES } from '@/src/sync/remotes/remotes';
import { answer, bytesOf, standIn } from './stand-in';

const FOREVER = new AbortController().signal;
const S3 = REMOTES.find(({ id }) => id === 's3');

function page(keys: readonly string[], next = ''): Response {
  const contents = keys.map(
    (key) =>
      `<Contents><Key>${key}</Key><Size>5</Size><LastModified>2026-03-14T12:00:00.000Z</LastModified></Contents>`,
  );
  const token = next && `<NextContinuationToken>${next}</NextContinuationToken>`;
  return answer(
    200,
    `<?xml version="1.0"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${contents.join('')}${token}
    <CommonPrefixes><Prefix>a/b/log/deeper/</Prefix></CommonPrefixes></ListBucketResult>`,
  );
}

describe('a listing', () => {
  test('is read to its last page', async () => {
    const { remote, asked } = standIn('s3', [page(['a/b/log/1'], 'to+ken/='), page(['a/b/log/2'], 'x'), page([])]);
    expect((await remote.list('log', FOREVER)).map(({ name }) => name)).toEqual(['1', '2']);
    expect(asked.map(({ url }) => url)).toEqual([
      'https://s3.example.org/clips?list-type=2&delimiter=%2F&prefix=a%2Fb%2Flog%2F',
      'https://s3.example.org/clips?list-type=2&delimiter=%2F&prefix=a%2Fb%2Flog%2F&continuation-token=to%2Bken%2F%3D',
      'https://s3.example.org/clips?list-type=2&delimiter=%2F&prefix=a%2Fb%2Flog%2F&continuation-token=x',
    ]);
  });

  test('leaves out what is in other folders, and what stands for a folder', async () => {
    const keys = ['a/b/log/', 'a/b/log/1', 'a/b/log/deeper/2', 'a/b/other/3', 'log/4'];
    expect(await standIn('s3', [page(keys)]).remote.list('log', FOREVER)).toEqual([
      { name: '1', sizeBytes: 5, modifiedTime: '2026-03-14T12:00:00.000Z' },
    ]);
  });

  test.each([
    ['leads to itself', [page([], 'same')]],
    ['never ends', Array.from({ length: 300 }, (_, i) => page(['a/b/log/1'], String(i)))],
  ])('that %s is given up', async (_what, pages) => {
    const { remote, asked } = standIn('s3', pages);
    await expect(remote.list('log', FOREVER)).rejects.toMatchObject({ code: 'sync-answer-too-long' });
    expect(asked.length).toBeLessThanOrEqual(100);
  });
});

test('what is sent is signed with its hash, and says which key', async () => {
  const { remote, asked } = standIn('s3', [answer(200)]);
  await remote.put('log/a.bin', bytesOf('hello'), FOREVER);
  expect(asked[0]?.init.headers).toMatchObject({
    'x-amz-content-sha256': createHash('sha256').update('hello').digest('hex'),
    'x-amz-date': '20260314T120000Z',
    authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=KEY\/20260314\/eu-1\/s3\/aws4_request, /),
  });
  expect(JSON.stringify(asked)).not.toContain('SECRET');
});

test('a key that can be none is refused before anything is sent', async () => {
  const { remote, asked } = standIn('s3', [answer(200)], { settings: { ...SETTINGS, keyId: 'ключ' } });
  await expect(remote.get('log/a.bin', FOREVER)).rejects.toMatchObject({ code: 'sync-auth' });
  expect(asked).toEqual([]);
});

test('white space around what was pasted is left out', async () => {
  const { remote, asked } = standIn('s3', [answer(200)], {
    settings: { ...SETTINGS, keyId: ' KEY\n', region: ' eu-1 ' },
  });
  await remote.get('log/a.bin', FOREVER);
  expect(JSON.stringify(asked[0]?.init.headers)).toContain('Credential=KEY/20260314/eu-1/');
});

test.each([
  ['path style', { pathStyle: 'yes' }, 'https://s3.example.org/clips/a/b/log/a.bin'],
  ['a host for the bucket', { pathStyle: '' }, 'https://clips.s3.example.org/a/b/log/a.bin'],
  ['no prefix', { prefix: '' }, 'https://s3.example.org/clips/log/a.bin'],
  ['a prefix with slashes', { prefix: '/a//b/' }, 'https://s3.example.org/clips/a/b/log/a.bin'],
  ['a prefix that would lead elsewhere', { prefix: '../other' }, 'https://s3.example.org/clips/other/log/a.bin'],
  ['an endpoint with a path', { endpoint: 'https://x.example/s3/' }, 'https://x.example/s3/clips/a/b/log/a.bin'],
  [
    'signs that signatures escape',
    { prefix: "a b'(é)+" },
    'https://s3.example.org/clips/a%20b%27%28%C3%A9%29%2B/log/a.bin',
  ],
])('the address of a file with %s', async (_case, settings, url) => {
  const { remote, asked } = standIn('s3', [answer(200)], { settings: { ...SETTINGS, ...settings } });
  await remote.get('log/a.bin', FOREVER);
  expect(asked[0]?.url).toBe(url);
});

test.each([
  [{ pathStyle: 'yes' }, 's3.example.org'],
  [{ pathStyle: '' }, 'clips.s3.example.org'],
])('the host that is asked for, with %s, is %s', (settings, host) => {
  expect(S3?.addressOf({ ...SETTINGS, ...settings }).hostname).toBe(host);
});

test.each([
  ['a host', { bucket: 'evil.example/', pathStyle: '' }],
  ['another account', { bucket: 'x@evil.example', pathStyle: '' }],
  ['plain http', { endpoint: 'http://s3.example.org' }],
])('refuses a bucket or an endpoint that makes it %s', (_what, settings) => {
  expect(() => S3?.addressOf({ ...SETTINGS, ...settings })).toThrow(ClipperError);
});

const SETTINGS = {
  endpoint: 'https://s3.example.org',
  region: 'eu-1',
  bucket: 'clips',
  prefix: 'a/b',
  keyId: 'KEY',
  secret: 'SECRET',
  pathStyle: 'yes',
};
