// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { ClipToExport, KeptImage } from '@/src/clip/clip';
import { clipFiles } from '@/src/mirror/clip-files';
import { STANDARD } from '@/src/template/presets';
import { aClip } from '../markdown/a-clip';

/** As much of a picture as says its kind. */
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const picture = (src: string): KeptImage => ({ src, mimeType: 'image/png', bytes: PNG });
const entry = (html: string, images: readonly KeptImage[] = []): ClipToExport => ({
  clip: aClip(),
  body: { hash: '', html, text: '' },
  images,
  bodies: [],
});
const SHOWN = '<p>A <img src="https://news.example/a.png" alt="ferry"></p>';
/** The SHA-256 of the picture's bytes begins so. */
const NAME = '4c4b6a3be1314ab8.png';

describe('the files of a clip are', () => {
  test.each([
    ['its document alone, with links to pictures that are not kept', '', [], []],
    [
      'its document and the pictures that are kept of it',
      '',
      [picture('https://news.example/a.png')],
      [`images/${NAME}`],
    ],
    ['no picture that it does not show', '', [picture('https://news.example/b.png')], []],
    [
      'in the folders of the template',
      'News/{{site}}',
      [picture('https://news.example/a.png')],
      [`News/The Example/images/${NAME}`],
    ],
  ])('%s', async (_, folder, images, expected) => {
    const { wanted, document, pictures } = await clipFiles(entry(SHOWN, images), { ...STANDARD, folder });
    expect(pictures.map(({ path }) => path)).toEqual(expected);
    expect(wanted).toBe(`${folder.replace('{{site}}', 'The Example/')}2026-01-02 The ferry returns.md`);
    const address = expected.length > 0 ? `images/${NAME}` : 'https://news.example/a.png';
    expect(new TextDecoder().decode(document)).toContain(`![ferry](${address})`);
  });

  test('none when something is wrong with the template', async () => {
    await expect(clipFiles(entry(SHOWN), { ...STANDARD, fileName: '{{nothing' })).rejects.toThrow();
  });
});
