import { describe, expect, test } from 'vitest';
import type { Remote } from '@/src/sync/remote';
import { answer, bytesOf, s3Refusal, standIn } from './stand-in';

const FOREVER = new AbortController().signal;
const HTML = '<!doctype html><title>Welcome</title><p>Please log in&nbsp;';

const VERBS = {
  list: (remote: Remote) => remote.list('log', FOREVER),
  get: (remote: Remote) => remote.get('log/a.bin', FOREVER),
  put: (remote: Remote) => remote.put('log/a.bin', bytesOf('a'), FOREVER),
  delete: (remote: Remote) => remote.delete('log/a.bin', FOREVER),
};

const EVERY = ['list', 'get', 'put', 'delete'] as const;
const READING = ['list', 'get'] as const;

interface Row {
  readonly says: string;
  readonly is: Response;
  readonly to: readonly (keyof typeof VERBS)[];
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const COMMON: readonly Row[] = [
  { says: '401', is: answer(401), to: EVERY, code: 'sync-auth', details: { status: 401 } },
  { says: '403', is: answer(403), to: EVERY, code: 'sync-forbidden' },
  { says: '302', is: answer(302, '', { Location: 'https://evil.example/' }), to: EVERY, code: 'sync-redirect' },
  { says: '308', is: answer(308), to: EVERY, code: 'sync-redirect' },
  { says: '400', is: answer(400), to: EVERY, code: 'sync-refused', details: { status: 400 } },
  { says: '412', is: answer(412), to: EVERY, code: 'sync-refused', details: { status: 412 } },
  { says: '413', is: answer(413), to: ['put'], code: 'sync-too-large' },
  { says: '423', is: answer(423), to: EVERY, code: 'sync-locked' },
  { says: '429', is: answer(429), to: EVERY, code: 'sync-rate' },
  {
    says: '429 and to wait for 7 s',
    is: answer(429, '', { 'Retry-After': '7' }),
    to: EVERY,
    code: 'sync-rate',
    details: { retryAfterMs: 7_000 },
  },
  {
    says: '503 and to wait until a minute from now',
    is: answer(503, '', { 'Retry-After': 'Sat, 14 Mar 2026 12:01:00 GMT' }),
    to: EVERY,
    code: 'sync-rate',
    details: { retryAfterMs: 60_000 },
  },
  { says: '503', is: answer(503), to: EVERY, code: 'sync-server', details: { status: 503 } },
  { says: '500', is: answer(500), to: EVERY, code: 'sync-server' },
  { says: '504', is: answer(504), to: EVERY, code: 'sync-timeout' },
  { says: '507', is: answer(507), to: EVERY, code: 'sync-quota' },
  { says: '599', is: answer(599), to: EVERY, code: 'sync-server' },
];

const WEBDAV: readonly Row[] = [
  ...COMMON,
  { says: '405', is: answer(405), to: READING, code: 'sync-wrong-address' },
  { says: '405', is: answer(405), to: ['put', 'delete'], code: 'sync-forbidden' },
  { says: '404 even when the folders were made', is: answer(404), to: ['put'], code: 'sync-wrong-address' },
  { says: '409 even when the folders were made', is: answer(409), to: ['put'], code: 'sync-wrong-address' },
  { says: '200 with a page', is: answer(200, HTML), to: ['list'], code: 'sync-wrong-address' },
  { says: '207 with a page', is: answer(207, HTML), to: ['list'], code: 'sync-wrong-address' },
  { says: '207 with nothing', is: answer(207), to: ['list'], code: 'sync-wrong-address' },
  { says: '207 to a deletion, that it failed', is: answer(207), to: ['delete'], code: 'sync-refused' },
];

const S3: readonly Row[] = [
  ...COMMON,
  { says: 'SignatureDoesNotMatch', is: s3Refusal(403, 'SignatureDoesNotMatch'), to: EVERY, code: 'sync-auth' },
  { says: 'InvalidAccessKeyId', is: s3Refusal(403, 'InvalidAccessKeyId'), to: EVERY, code: 'sync-auth' },
  { says: 'AccessDenied', is: s3Refusal(403, 'AccessDenied'), to: EVERY, code: 'sync-forbidden' },
  { says: 'RequestTimeTooSkewed', is: s3Refusal(403, 'RequestTimeTooSkewed'), to: EVERY, code: 'sync-clock' },
  { says: 'NoSuchBucket', is: s3Refusal(404, 'NoSuchBucket'), to: EVERY, code: 'sync-no-bucket' },
  { says: 'another region', is: s3Refusal(400, 'AuthorizationHeaderMalformed'), to: EVERY, code: 'sync-no-bucket' },
  { says: 'SlowDown', is: s3Refusal(503, 'SlowDown'), to: EVERY, code: 'sync-rate' },
  { says: 'EntityTooLarge', is: s3Refusal(400, 'EntityTooLarge'), to: ['put'], code: 'sync-too-large' },
  { says: 'QuotaExceeded', is: s3Refusal(403, 'QuotaExceeded'), to: ['put'], code: 'sync-quota' },
  { says: 'XMinioStorageFull', is: s3Refusal(507, 'XMinioStorageFull'), to: ['put'], code: 'sync-quota' },
  { says: 'a cut body', is: s3Refusal(400, 'XAmzContentSHA256Mismatch'), to: ['put'], code: 'sync-server' },
  { says: 'a code named as parts of objects are', is: s3Refusal(418, 'constructor'), to: EVERY, code: 'sync-refused' },
  { says: '404 without a code', is: answer(404, HTML), to: EVERY, code: 'sync-wrong-address' },
  { says: '200 with a page', is: answer(200, HTML), to: ['list'], code: 'sync-wrong-address' },
];

const rowsOf = (kind: string, host: string, rows: readonly Row[]) =>
  rows.flatMap(({ to, ...row }) => to.map((verb) => ({ kind, host, verb, ...row })));

describe('what a server answers', () => {
  test.each([...rowsOf('webdav', 'dav.example.org', WEBDAV), ...rowsOf('s3', 's3.example.org', S3)])(
    '$kind: $says to $verb is $code',
    async ({ kind, host, verb, is, code, details }) => {
      const { remote } = standIn(kind, [is]);
      await expect(VERBS[verb](remote)).rejects.toMatchObject({ code, details: { host, ...details } });
    },
  );

  test('is not read as a redirect that browsers hide, but is one', async () => {
    const hidden = Object.defineProperty(answer(200), 'type', { value: 'opaqueredirect' });
    hidden.clone = () => hidden;
    await expect(VERBS.get(standIn('webdav', [hidden]).remote)).rejects.toMatchObject({ code: 'sync-redirect' });
  });

  test.each(['webdav', 's3'])('%s: what is found under a name may be anything, and is given as it is', async (kind) => {
    expect(await VERBS.get(standIn(kind, [answer(200, HTML)]).remote)).toEqual(bytesOf(HTML));
  });
});

describe('a refused account', () => {
  test.each([
    ['webdav', answer(401)],
    ['s3', s3Refusal(403, 'InvalidAccessKeyId')],
  ])('%s: is not tried again', async (kind, refusal) => {
    const { remote, asked } = standIn(kind, [refusal]);
    for (const verb of EVERY) await expect(VERBS[verb](remote)).rejects.toMatchObject({ code: 'sync-auth' });
    expect(asked).toHaveLength(1);
  });

  test('is not tried again when folders are made', async () => {
    const { remote, asked } = standIn('webdav', [answer(409), answer(401)]);
    await expect(VERBS.put(remote)).rejects.toMatchObject({ code: 'sync-auth' });
    expect(asked.map(({ method }) => method)).toEqual(['PUT', 'MKCOL']);
  });
});

describe('folders that are missing', () => {
  test.each([404, 409, 403, 500])('are made after a %s, and the file is sent once more', async (status) => {
    const { remote, asked } = standIn('webdav', [answer(status), answer(201), answer(405), answer(201)]);
    await VERBS.put(remote);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT https://dav.example.org/files/zo%C3%AB/Cuttings/log/a.bin',
      'MKCOL https://dav.example.org/files/zo%C3%AB/Cuttings/',
      'MKCOL https://dav.example.org/files/zo%C3%AB/Cuttings/log/',
      'PUT https://dav.example.org/files/zo%C3%AB/Cuttings/log/a.bin',
    ]);
  });

  test('are made before anything is sent where a folder was missing, each once', async () => {
    const { remote, asked } = standIn('webdav', [answer(404), answer(201)]);
    await remote.list('log', FOREVER);
    for (const path of ['pack/2026-03/p.bin', 'pack/2026-03/q.bin', 'log/a.bin']) {
      await remote.put(path, bytesOf('a'), FOREVER);
    }
    expect(asked.map(({ method, url }) => `${method} ${url.split('/Cuttings')[1]}`)).toEqual([
      'PROPFIND /log/',
      'MKCOL /',
      'MKCOL /pack/',
      'MKCOL /pack/2026-03/',
      'PUT /pack/2026-03/p.bin',
      'PUT /pack/2026-03/q.bin',
      'MKCOL /log/',
      'PUT /log/a.bin',
    ]);
  });

  test('are made again when they are gone', async () => {
    const { remote, asked } = standIn('webdav', [
      answer(404),
      answer(201),
      answer(201),
      answer(201),
      answer(409),
      answer(201),
    ]);
    await remote.list('log', FOREVER);
    for (const path of ['log/a.bin', 'log/b.bin']) await remote.put(path, bytesOf('a'), FOREVER);
    expect(asked.map(({ method }) => method)).toEqual([
      'PROPFIND',
      'MKCOL',
      'MKCOL',
      'PUT',
      'PUT',
      'MKCOL',
      'MKCOL',
      'PUT',
    ]);
  });

  test('that cannot be made are the reason', async () => {
    const { remote } = standIn('webdav', [answer(409), answer(507), answer(409)]);
    await expect(VERBS.put(remote)).rejects.toMatchObject({ code: 'sync-quota' });
  });

  test('never lead out of the folder that was chosen', async () => {
    const { remote, asked } = standIn('webdav', [answer(404)]);
    await remote.get('log/../../../x', FOREVER);
    expect(asked[0]?.url).toBe('https://dav.example.org/files/zo%C3%AB/Cuttings/log/x');
  });
});
