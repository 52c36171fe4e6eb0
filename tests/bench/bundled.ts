import { build, type Rolldown } from 'vite';

/** A file and all it imports as one script, minified as the extension's own are. */
export async function bundled(entry: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = result[0]?.output ?? [];
  if (!chunk) throw new Error('Vite built no script');
  return chunk.code;
}
