import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressVerdict, hostPattern, usableAddress } from '@/src/sync/remotes/address';

interface Row {
  readonly url: string;
  readonly ok: boolean;
  readonly why: string;
}

const FIXTURE = join(import.meta.dirname, '../../../fixtures/sync/addresses.json');
const rows = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as readonly Row[]).map((row) => ({
  ...row,
  shown: JSON.stringify(row.url.slice(0, 60)),
}));

test.each(rows)('$shown: $why', ({ url, ok }) => {
  expect(addressVerdict(url).kind === 'ok').toBe(ok);
});

describe('addressVerdict', () => {
  test.each([
    ['http://192.168.1.10/dav/', 'confirm'],
    ['http://10.0.0.5:8080/', 'confirm'],
    ['http://172.16.0.1/', 'confirm'],
    ['http://172.31.255.1/', 'confirm'],
    ['http://100.100.1.2/', 'confirm'],
    ['http://[fd12:3456::1]/', 'confirm'],
    ['http://nas/', 'confirm'],
    ['http://nas.local/', 'confirm'],
    ['http://cloud.home.arpa/', 'confirm'],
    ['http://127.0.0.1:8080/', 'ok'],
    ['http://localhost/', 'ok'],
    ['http://172.32.0.1/', 'refused'],
    ['http://100.128.0.1/', 'refused'],
    ['http://192.169.0.1/', 'refused'],
    ['http://8.8.8.8/', 'refused'],
    ['http://10.example.org/', 'refused'],
    ['http://10.1.example.org/', 'refused'],
    ['http://192.168.1.10.example.org/', 'refused'],
    ['http://127.example.org/', 'refused'],
    ['http://127.0.0.1.example.org/', 'refused'],
    ['https://0.pool.example.org/', 'ok'],
    ['http://nas.local.example.org/', 'refused'],
    ['http://[2001:db8::1]/', 'refused'],
    ['http://[fe80::1]/', 'refused'],
    ['http://0.0.0.0/', 'refused'],
    ['https://dav.example.org/?x=1', 'refused'],
    ['https://@dav.example.org/', 'refused'],
    ['HTTPS://DAV.example.org/', 'ok'],
  ])('of %s is %s', (address, kind) => {
    expect(addressVerdict(address).kind).toBe(kind);
  });

  test.each([
    ['http://dav.example.org/', 'sync-http'],
    ['https://me:secret@dav.example.org/', 'sync-address'],
    ['dav.example.org', 'sync-address'],
  ])('refuses %s as %s, and repeats no password', (address, code) => {
    const error = thrown(() => usableAddress(address));
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});

test.each([
  ['https://dav.example.org:8443/a/b', 'https://dav.example.org/*'],
  ['http://192.168.1.10:5005/', 'http://192.168.1.10/*'],
])('the pattern for %s names the host alone', (address, pattern) => {
  expect(hostPattern(new URL(address))).toBe(pattern);
});

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
