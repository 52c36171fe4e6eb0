import type { Template } from '@/src/clip/template';

/** A template that writes the article alone. A test names only the parts it is about. */
export function aTemplate(parts: Partial<Template> = {}): Template {
  return {
    id: 'own',
    name: 'Own',
    dialect: 'gfm',
    fields: [],
    body: '{{content}}',
    fileName: '{{title}}',
    folder: '',
    ...parts,
  };
}
