import { join } from 'node:path';
import { runnerImport } from 'vite';

/** A module of this folder that imports the extension's own, which Node alone does not find. */
export async function loaded<T>(name: string): Promise<T> {
  // Otherwise Vite says `development`, and libraries check what they do.
  process.env['NODE_ENV'] ??= 'production';
  const { module } = await runnerImport<T>(join(import.meta.dirname, name), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
  });
  return module;
}
