import type { Clip } from '@/src/clip/clip';
import { evaluate } from '@/src/template/evaluate';
import { BODY_NAMES, scopeOf } from '@/src/template/names';
import { parse } from '@/src/template/parse';
import { aClip } from '../markdown/a-clip';

/** What a template makes of a clip, as a plain string: what it would be in the name of a file. */
export function made(template: string, fields: Partial<Clip> = {}): string {
  const clip = aClip(fields);
  const scope = scopeOf(clip, { content: () => ({ pieces: [{ kind: 'content', value: 'The *text*.' }] }) });
  return evaluate(parse(template, BODY_NAMES), { scope, language: clip.lang })
    .map(({ value }) => value)
    .join('');
}
