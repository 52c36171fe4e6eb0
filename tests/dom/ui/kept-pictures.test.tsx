import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { newestRevision } from '@/src/clip/clip';
import { announceChange } from '@/src/store/announce';
import { keptPictures, library } from '@/src/store/library';
import type { Pictures } from '@/src/ui/article-document';
import { useKeptPictures } from '@/src/ui/hooks/use-kept-pictures';
import { PNG } from '../../unit/a-picture';
import { anArticle } from '../../unit/an-article';
import { change, emptyLibrary, show } from './stage';

const QUAY = 'https://cdn.example/quay.png';
const FERRY = 'https://cdn.example/ferry.png';

let shown: (Pictures | null)[] = [];
function Probe({ body }: { readonly body: string | null }) {
  shown.push(useKeptPictures(body));
  return null;
}
const last = () => shown.at(-1);
const isThere = async (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

let body: string;
beforeEach(async () => {
  shown = [];
  await emptyLibrary();
  const html = `<p>a</p><img src="${QUAY}"><img src="${FERRY}">`;
  const { clip } = await library.save(anArticle({ html }), { now: new Date(0), wantsPictures: true });
  ({ body } = newestRevision(clip));
});
const keep = (src: string, first: number) =>
  keptPictures.keep({ body, src }, { mimeType: 'image/png', bytes: Uint8Array.of(first, ...PNG) });

test('are known once read, and not before', async () => {
  await keep(QUAY, 1);
  await show(<Probe body={body} />);
  expect(shown[0]).toBeNull();
  await vi.waitFor(() => expect([...(last()?.keys() ?? [])]).toEqual([QUAY]));
  const bytes = await (await fetch(last()?.get(QUAY) ?? '')).bytes();
  expect([...bytes]).toEqual([1, ...PNG]);
});

test('are none where none were wanted, or no clip is read', async () => {
  await show(<Probe body="none" />);
  await vi.waitFor(() => expect(last()?.size).toBe(0));
  await change(<Probe body={null} />);
  expect(last()).toBeNull();
});

test('are read again when one more is kept, and the memory of the earlier is given back', async () => {
  await keep(QUAY, 1);
  await show(<Probe body={body} />);
  await vi.waitFor(() => expect(last()?.size).toBe(1));
  const before = last()?.get(QUAY) ?? '';
  await keep(FERRY, 2);
  await act(announceChange);
  await vi.waitFor(() => expect(last()?.size).toBe(2));
  expect(await isThere(before)).toBe(false);
  expect(await isThere(last()?.get(QUAY) ?? '')).toBe(true);
});

test('stay the same when something else has changed', async () => {
  await keep(QUAY, 1);
  await show(<Probe body={body} />);
  await vi.waitFor(() => expect(last()?.size).toBe(1));
  const before = last();
  const of = vi.spyOn(keptPictures, 'of');
  await act(announceChange);
  await vi.waitFor(() => expect(of).toHaveBeenCalled());
  await of.mock.results[0]?.value;
  await act(async () => {});
  expect(last()).toBe(before);
});

test('give their memory back when the clip is left', async () => {
  await keep(QUAY, 1);
  await show(<Probe body={body} />);
  await vi.waitFor(() => expect(last()?.size).toBe(1));
  const address = last()?.get(QUAY) ?? '';
  await show(null);
  expect(await isThere(address)).toBe(false);
});
