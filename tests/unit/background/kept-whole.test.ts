import { expect, test } from 'vitest';
import { keptWhole } from '@/src/background/kept-whole';
import { ClipperError, type ErrorCode } from '@/src/clip/errors';
import { anArticle } from '../an-article';

const onePage = anArticle({ pages: { first: 1, kept: 1, total: 2, missing: ['https://news.example/story?page=2'] } });

const failing = (code: ErrorCode) => ({
  read: () => Promise.reject(new ClipperError(code, 'It cannot be read')),
});

test('a clip whose text is still in another browser does not keep its page from being clipped', async () => {
  expect(await keptWhole(onePage, failing('body-pending'))).toBeNull();
});

test('a library that cannot be read is said to be', async () => {
  await expect(keptWhole(onePage, failing('storage-failed'))).rejects.toMatchObject({ code: 'storage-failed' });
});
