import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFolder } from '../drive/extension-folder.ts';
import { type Row, round } from './numbers.ts';

/** What the extension puts into pages: into one that is clipped, and into all the others. */
export function countBytes(): readonly Row[] {
  const folder = extensionFolder('chromium');
  const injected = statSync(join(folder, 'content-scripts/content.js')).size;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const resident = (manifest.content_scripts ?? []).flatMap(({ js = [] }: { js?: string[] }) => js);
  const bytes = resident.reduce((sum: number, file: string) => sum + statSync(join(folder, file)).size, 0);
  return [
    {
      measured: 'bytes injected in a page that is clipped',
      value: `${round(injected / 1000)} kB`,
      goal: '120 kB or less',
    },
    { measured: 'bytes in pages that are not clipped', value: `${bytes}`, goal: '0' },
  ];
}
