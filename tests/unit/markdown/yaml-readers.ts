import { load } from 'js-yaml';
import { parse } from 'yaml';

/** The readers of YAML by which front matter is tried. */
export const YAML_READERS: readonly (readonly [name: string, read: (yaml: string) => unknown])[] = [
  ['YAML 1.2', (yaml) => parse(yaml)],
  ['YAML 1.1', (yaml) => parse(yaml, { version: '1.1' })],
  ['js-yaml', (yaml) => load(yaml)],
];
