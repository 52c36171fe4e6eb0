import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Which folders of `src` each folder may import. src/README.md shows the same table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  clip: [],
  messages: ['clip'],
  html: ['clip'],
  search: ['clip'],
  store: ['clip', 'search'],
  capture: ['clip', 'html'],
  template: ['clip'],
  markdown: ['clip', 'html', 'template'],
  export: ['clip', 'html', 'template', 'markdown'],
  mirror: ['clip', 'markdown', 'export'],
  obsidian: ['clip', 'markdown'],
  sync: ['clip'],
  platform: ['clip', 'messages'],
  background: ['clip', 'store', 'search', 'sync', 'platform', 'messages'],
  ui: [
    'clip',
    'html',
    'template',
    'markdown',
    'export',
    'mirror',
    'obsidian',
    'search',
    'store',
    'sync',
    'platform',
    'messages',
  ],
};

/** The one file, or folder, that may import each library. Everything that is shipped is here. */
const WRAPPED: Readonly<Record<string, string>> = {
  '@mozilla/readability': 'src/capture/readability.ts',
  '@rgrove/parse-xml': 'src/sync/remotes/xml.ts',
  '@wxt-dev/i18n': 'src/platform/i18n.ts',
  aws4fetch: 'src/sync/remotes/s3-ask.ts',
  dompurify: 'src/html/sanitize.ts',
  fflate: 'src/export/zip.ts',
  idb: 'src/store/',
  'lib0/decoding': 'src/sync/files/',
  'lib0/encoding': 'src/sync/files/',
  'mdast-util-gfm-autolink-literal': 'src/markdown/write/',
  'mdast-util-gfm-strikethrough': 'src/markdown/write/',
  'mdast-util-gfm-table': 'src/markdown/write/',
  'mdast-util-gfm-task-list-item': 'src/markdown/write/',
  'mdast-util-to-markdown': 'src/markdown/write/',
  preact: 'src/ui/',
  'preact/hooks': 'src/ui/',
  valibot: 'src/clip/schema/',
  'webextension-polyfill': 'src/platform/',
  yjs: 'src/sync/merge/document.ts',
};

/** Names that say nothing of what a file or a folder is for. */
const EMPTY_NAMES = /(?:^|[-/])(?:utils?|helpers?|services?|managers?|common|misc)(?:[-./]|$)/;

interface SourceFile {
  readonly path: string;
  readonly imports: readonly string[];
  readonly lines: number;
}

const files = [...sources('src'), ...sources('entrypoints')];

describe.each(files)('$path', ({ path, imports, lines }) => {
  const relative = imports.filter((name) => name.startsWith('.'));

  test('imports only what its folder may', () => {
    const folder = folderOf(path);
    const targets = relative
      .filter((name) => !name.includes('/assets/'))
      .map((name) => folderOf(join(dirname(path), name)));
    if (path.startsWith('entrypoints')) return expect(targets).not.toContain('entrypoints');
    expect(Object.keys(MAY_IMPORT)).toContain(folder);
    expect([folder, ...(MAY_IMPORT[folder] ?? [])]).toEqual(expect.arrayContaining(targets));
  });

  test('leaves each library to its wrapper', () => {
    for (const name of imports.filter((each) => !/^(?:\.|#i18n$|wxt\/utils\/define-)/.test(each))) {
      const wrapper = WRAPPED[name];
      expect(wrapper, `${name} has a wrapper`).toBeDefined();
      expect(path, `${name} belongs in ${wrapper}`).toContain(wrapper);
    }
  });

  test('is short', () => {
    expect(lines).toBeLessThanOrEqual(path.startsWith('entrypoints') ? 40 : 200);
  });

  test('is named for one thing', () => {
    expect(path).not.toMatch(EMPTY_NAMES);
  });
});

test('entry points are the only ones that know entry points', () => {
  const importing = files.filter(({ imports }) => imports.some((name) => name.includes('entrypoints')));
  expect(importing).toEqual([]);
});

test('src/README.md shows the same arrows', () => {
  const readme = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
  const [, table = ''] = /## Folders([^]*?)\n## /.exec(readme) ?? [];
  const rows = [...table.matchAll(/^\| `([\w.]+)` \| [^|]+ \| ([^|]*) \|$/gm)].map(([, folder = '', targets = '']) => [
    folder.replace(/\.ts$/, ''),
    targets
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && name !== 'nothing'),
  ]);
  expect(Object.fromEntries(rows)).toEqual(MAY_IMPORT);
});

function sources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      return { path: join(folder, name), imports: importsOf(text), lines: text.split('\n').length };
    });
}

/** Everything that is imported for more than its types. Types are free: they are gone when the code runs. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
  );
  return [...statements].map(([, named, bare, dynamic]) => named ?? bare ?? dynamic ?? '');
}

function folderOf(path: string): string {
  const [top = '', folder = ''] = normalize(path).split('/');
  return top === 'src' ? folder.replace(/\.tsx?$/, '') : top;
}
