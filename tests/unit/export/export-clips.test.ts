// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { ClipToExport } from '@/src/clip/clip';
import type { Job } from '@/src/export/format';
import { EXPORT_FORMATS, exportFormat } from '@/src/export/formats';
import { EXPORT_NAMES } from '@/src/ui/export-names';
import { markdown } from '@/src/export/markdown';
import { markdownZip } from '@/src/export/markdown-zip';
import { STANDARD } from '@/src/template/presets';
import { aClip } from '../markdown/a-clip';
import { readMarkdown } from '../markdown/read-markdown';
import { namesInZip } from './names-in-zip';
import { bytesOf, NOW, run, WORDS } from './run-export';
import { aPicture, entry, SAMPLES } from './sample-clips';

const NOTE = '<p>A<sup><a href="#n">1</a></sup></p><ol><li id="n">Note</li></ol>';

/** A clip of which nothing but the title can be read. */
function broken(title: string): ClipToExport {
  const unreadable = (): never => {
    throw new Error('unreadable');
  };
  const clip = Object.defineProperty(aClip({ title }), 'canonicalUrl', { get: unreadable, enumerable: true });
  return { ...entry(), clip };
}

async function* failing(): AsyncGenerator<ClipToExport> {
  yield entry();
  throw new Error('closed database');
}

/** All that a file says: of a zip its names, and the text of its files. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  if (!strFromU8(bytes.subarray(0, 2)).startsWith('PK')) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, file]) => `${name}\n${strFromU8(file)}`)
    .join('\n');
}

describe('a Markdown file', () => {
  test('of one clip is its document, named after it', async () => {
    const { file, name, failures } = await run([entry()], markdown);
    expect(name).toBe('2026-01-02 The ferry returns.md');
    expect(file.type).toBe('text/markdown;charset=utf-8');
    expect(await file.text()).toMatch(
      /^---\ntitle: "The ferry returns"\n(?:.*\n)+---\n\n# The ferry returns\n\nText\n$/,
    );
    expect(failures).toEqual([]);
  });

  test('of several clips has a section for each, with its fields as YAML', async () => {
    const { file, name } = await run(
      [entry({ title: 'One' }), entry({ title: 'Two' }), entry({ title: 'Three' })],
      markdown,
    );
    const text = await file.text();
    expect(name).toBe('2026-05-06 Cuttings.md');
    expect(text.split('\n---\n').map((section) => /^# .*/m.exec(section)?.[0])).toEqual(['# One', '# Two', '# Three']);
    expect(text).toMatch(/^# One\n/);
    const fields = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']): unknown => parse(yaml));
    expect(fields).toMatchObject([
      { title: 'One' },
      { title: 'Two' },
      { title: 'Three', source: 'https://news.example/story' },
    ]);
  });

  test('of several clips keeps their footnotes apart', async () => {
    const { file } = await run([entry({}, NOTE), entry({}, NOTE.replace('Note', 'Other'))], markdown);
    const shown = readMarkdown(await file.text());
    expect(shown).toMatch(/Note.*Other/s);
  });

  test('of no clip is empty', async () => {
    const { file, name } = await run([], markdown);
    expect([file.size, name]).toEqual([0, '2026-05-06 Cuttings.md']);
  });
});

describe('a zip file', () => {
  test('has one document for each clip, under names of its own in UTF-8', async () => {
    const entries = [
      entry({ title: '张又侠' }),
      entry({ title: 'Same' }),
      entry({ title: 'SAME' }),
      entry({ title: '../../evil' }),
    ];
    const { file, name } = await run(entries, markdownZip);
    const bytes = await bytesOf(file);
    const files = unzipSync(bytes);
    expect(name).toBe('2026-05-06 Cuttings.zip');
    expect(Object.keys(files)).toEqual([
      '2026-01-02 张又侠.md',
      '2026-01-02 Same.md',
      '2026-01-02 SAME (2).md',
      '2026-01-02 evil.md',
    ]);
    expect(strFromU8(files['2026-01-02 张又侠.md'] ?? new Uint8Array())).toMatch(/\n# 张又侠\n\nText\n$/);
    expect(namesInZip(bytes)).toEqual({ count: 4, names: Object.keys(files) });
  });

  test('has the kept pictures beside the texts that show them, each once in a folder', async () => {
    const [one, two] = ['https://img.example/1.png', 'https://img.example/2.png'];
    const html = `<p><img src="${one}" alt="One"><img src="${two}" alt="Two"><img src="https://img.example/gone.png" alt="Gone"></p>`;
    const kept = [aPicture(one ?? ''), aPicture(two ?? '')];
    const template = { ...STANDARD, folder: '{{language}}' };
    const entries = [entry({}, html, kept), entry({ title: 'Again' }, html, kept), entry({ lang: 'fr' }, html, kept)];
    const { file } = await run(entries, markdownZip, { template });
    const files = unzipSync(await bytesOf(file));
    const picture = `images/${createHash('sha256').update(aPicture('').bytes).digest('hex').slice(0, 16)}.png`;
    expect(Object.keys(files)).toEqual([
      'en/2026-01-02 The ferry returns.md',
      `en/${picture}`,
      'en/2026-01-02 Again.md',
      'fr/2026-01-02 The ferry returns.md',
      `fr/${picture}`,
    ]);
    expect(Buffer.from(files[`en/${picture}`] ?? []).equals(aPicture('').bytes)).toBe(true);
    expect(strFromU8(files['en/2026-01-02 Again.md'] ?? new Uint8Array())).toContain(
      `![One](${picture})![Two](${picture})![Gone](https://img.example/gone.png)`,
    );
  });

  test.each(['1970-01-01T00:00:00Z', '2150-01-01T00:00:00Z', 'never'])('takes the time %s', async (capturedTime) => {
    expect(namesInZip(await bytesOf((await run([entry({ capturedTime })], markdownZip)).file)).count).toBe(1);
  });
});

test('every format has a name in the interface, in the same order', () => {
  expect(Object.keys(EXPORT_NAMES)).toEqual(EXPORT_FORMATS.map(({ id }) => id));
});

describe.each(EXPORT_FORMATS)('an export to $id', (format) => {
  const ending = new RegExp(`^[^/\\\\]+\\${format.extension}$`);

  test('is found by its id', () => expect(exportFormat(format.id)).toBe(format));

  test('names the clip that cannot be written, and writes the others', async () => {
    const { file, failures } = await run([entry({ title: 'One' }), broken('Bad'), entry({ title: 'Two' })], format);
    expect(failures).toMatchObject([{ id: aClip().id, title: 'Bad', cause: new Error('unreadable') }]);
    const text = textOf(await bytesOf(file));
    expect(text).toMatch(/One.*Two/s);
    expect(text).not.toContain('Bad');
  });

  test.each(Object.entries(SAMPLES))('writes %s, alone and among others, under a name of its kind', async (_, clip) => {
    const files = await Promise.all([[clip], [clip, entry()]].map((clips) => run(clips, format)));
    expect(files.flatMap(({ failures }) => failures)).toEqual([]);
    for (const { name, file } of files)
      expect(name).toMatch(file.type === 'application/zip' ? /^[^/\\]+\.zip$/ : ending);
  });

  test('holds no more than two clips at a time', async () => {
    let asked = 0;
    async function* counted() {
      for (; asked < 20; asked += 1) yield entry({ id: `${asked}`.padStart(32, '0') });
    }
    const job: Job = {
      now: NOW,
      template: STANDARD,
      words: WORDS,
      name: () => undefined,
      attempt: async (_, work) => work(),
    };
    let parts = 0;
    for await (const part of format.write(counted(), job)) {
      if (part.length > 0) parts += 1;
      expect(asked).toBeLessThanOrEqual(parts + 2);
    }
    expect(asked).toBe(20);
  });

  test('says after each clip how many are done', async () => {
    const onProgress = vi.fn();
    await run([entry(), broken('Bad'), entry()], format, { onProgress });
    expect(onProgress.mock.calls).toEqual([[1], [2], [3]]);
  });

  test('ends with the reason of its signal, and closes what it reads', async () => {
    const controller = new AbortController();
    const closed = vi.fn();
    async function* endless() {
      try {
        while (true) yield entry();
      } finally {
        closed();
      }
    }
    const onProgress = (done: number) => done === 3 && controller.abort(new Error('stop'));
    const exported = run(endless(), format, { signal: controller.signal, onProgress });
    await expect(exported).rejects.toThrow('stop');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('ends also when what it reads never answers', async () => {
    const controller = new AbortController();
    const silent: AsyncIterable<ClipToExport> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    };
    const exported = run(silent, format, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('stop')), 5);
    await expect(exported).rejects.toThrow('stop');
  });

  test('fails when what it reads fails', async () => {
    await expect(run(failing(), format)).rejects.toThrow('closed database');
  });

  test('lets the page draw whenever it has worked for a frame', async () => {
    onTestFinished(() => void vi.restoreAllMocks());
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10)); // Each clip takes 10 ms, a frame 16.
    const pauses = vi.spyOn(globalThis, 'setTimeout');
    await run(
      Array.from({ length: 60 }, () => entry({}, '<p>Some text</p>')),
      format,
    );
    expect(pauses.mock.calls.length).toBeGreaterThanOrEqual(20);
  });
});
