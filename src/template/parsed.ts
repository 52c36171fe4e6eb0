import type { Template } from '../clip/template';
import { BODY_NAMES, NAMES } from './names';
import { parse } from './parse';
import type { Tree } from './tree';

/** The texts of a template, of which the body alone may hold the article. */
export type Part = 'body' | 'fileName' | 'folder' | 'value';

const TREES = new WeakMap<Template, Map<string, Tree>>();

/**
 * A text of a template, read once for as long as the template is in use.
 *
 * @throws ClipperError as `parse` does.
 */
export function parsed(template: Template, part: Part, source: string): Tree {
  const trees = TREES.get(template) ?? new Map<string, Tree>();
  TREES.set(template, trees);
  const key = `${part}:${source}`;
  const tree = trees.get(key) ?? parse(source, namesIn(part));
  trees.set(key, tree);
  return tree;
}

/** The names that a text of a template may use. */
export function namesIn(part: Part): ReadonlySet<string> {
  return part === 'body' ? BODY_NAMES : NAMES;
}
