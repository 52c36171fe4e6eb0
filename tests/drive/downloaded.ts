import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

/** Files that browsers keep while a download is under way. */
const UNDER_WAY = /\.(?:crdownload|part)$|^\./;

/** The names of the files that have been downloaded whole. */
export function downloadedFiles(folder: string): readonly string[] {
  const names = readdirSync(folder);
  const isWhole = (name: string) => !names.includes(`${name}.part`) && statSync(join(folder, name)).size > 0;
  return names.filter((name) => !UNDER_WAY.test(name) && isWhole(name));
}

/** Does what makes the browser download one file, and gives the path of that file when it is whole. */
export async function downloadOne(folder: string, act: () => Promise<void>, limitMs = 10_000): Promise<string> {
  const before = new Set(downloadedFiles(folder));
  await act();
  const isNew = () => downloadedFiles(folder).find((name) => !before.has(name));
  return join(folder, await until(isNew, `a file was downloaded into ${folder}`, limitMs));
}
