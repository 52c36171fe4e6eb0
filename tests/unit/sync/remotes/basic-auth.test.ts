import { expect, test } from 'vitest';
import { basicAuth } from '@/src/sync/remotes/basic-auth';

test.each([
  ['ASCII', 'me', 'secret', 'me:secret'],
  ['UTF-8', 'zoë', 'pässwörd €李', 'zoë:pässwörd €李'],
  ['composed letters', 'zoe\u0308', 'a\u0308', 'zoë:ä'],
  ['a password with colons', 'me', 'a:b:', 'me:a:b:'],
  ['a token without a name', '', 'token', ':token'],
])('basicAuth writes %s', (_what, user, password, pair) => {
  expect(basicAuth(user, password)).toEqual({ Authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
});

test('basicAuth names nobody where there is no account', () => {
  expect(basicAuth('', '')).toEqual({});
});
