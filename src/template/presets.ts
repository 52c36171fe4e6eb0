import type { Settings } from '../clip/settings';
import type { FieldKind, Template, TemplateField } from '../clip/template';

/** When the article is from: the day it was published, or else clipped. */
const DAY = '{{published|default:created|date:"YYYY-MM-DD"}}';
const TIME = '{{published|default:created}}';

/** Fields in their order, a line each. */
function fields(
  ...rows: readonly (readonly [name: string, kind: FieldKind, value: string])[]
): readonly TemplateField[] {
  return rows.map(([name, kind, value]) => ({ name, kind, value }));
}

/** The template that holds until another is chosen: fields that Obsidian, Hugo and Jekyll read as they are. */
export const STANDARD: Template = {
  id: 'standard',
  name: 'Standard',
  dialect: 'gfm',
  fields: fields(
    ['title', 'text', '{{title}}'],
    ['source', 'text', '{{source}}'],
    ['author', 'list', '{{author}}'],
    ['site', 'text', '{{site}}'],
    ['published', 'date', '{{published}}'],
    ['modified', 'date', '{{modified}}'],
    ['created', 'date', '{{created}}'],
    ['description', 'text', '{{description}}'],
    ['language', 'text', '{{language}}'],
    ['image', 'text', '{{image}}'],
    ['word_count', 'number', '{{word_count}}'],
    ['tags', 'list', '{{tags}}'],
  ),
  body: '# {{title}}\n\n{{content}}\n',
  fileName: `${DAY} {{title}}`,
  folder: '',
};

/** Names are links between notes, days are days, and tags have no blanks: there the title is the file's name. */
const OBSIDIAN: Template = {
  id: 'obsidian',
  name: 'Obsidian',
  dialect: 'obsidian',
  fields: fields(
    ['title', 'text', '{{title}}'],
    ['source', 'text', '{{source}}'],
    ['author', 'list', '{{author|wikilink}}'],
    ['site', 'text', '{{site}}'],
    ['published', 'date', '{{published|date}}'],
    ['modified', 'date', '{{modified|date}}'],
    ['created', 'date', '{{created|date}}'],
    ['description', 'text', '{{description}}'],
    ['language', 'text', '{{language}}'],
    ['image', 'text', '{{image}}'],
    ['word_count', 'number', '{{word_count}}'],
    ['tags', 'list', '{{tags|replace:" ","-"|add:"clippings"}}'],
  ),
  body: '{{content}}\n',
  fileName: '{{title}}',
  folder: 'Clippings',
};

/** Hugo asks for all that is not its own under `params`; a theme writes the title. */
const HUGO: Template = {
  id: 'hugo',
  name: 'Hugo',
  dialect: 'gfm',
  fields: fields(
    ['title', 'text', '{{title}}'],
    ['date', 'date', TIME],
    ['lastmod', 'date', '{{modified}}'],
    ['draft', 'checkbox', 'false'],
    ['description', 'text', '{{description}}'],
    ['keywords', 'list', '{{keywords}}'],
    ['tags', 'list', '{{tags}}'],
    ['params.source', 'text', '{{source}}'],
    ['params.author', 'list', '{{author}}'],
    ['params.site', 'text', '{{site}}'],
    ['params.language', 'text', '{{language}}'],
    ['params.image', 'text', '{{image}}'],
    ['params.created', 'date', '{{created}}'],
    ['params.word_count', 'number', '{{word_count}}'],
  ),
  body: '{{content}}\n',
  fileName: `${DAY}-{{title|slug|default:"clip"}}`,
  folder: 'posts',
};

/** Jekyll knows a post by the name of its file, and runs what looks like Liquid in it unless it is told not to. */
const JEKYLL: Template = {
  id: 'jekyll',
  name: 'Jekyll',
  dialect: 'gfm',
  fields: fields(
    ['title', 'text', '{{title}}'],
    ['date', 'date', TIME],
    ['last_modified_at', 'date', '{{modified}}'],
    ['render_with_liquid', 'checkbox', 'false'],
    ['source', 'text', '{{source}}'],
    ['author', 'list', '{{author}}'],
    ['site', 'text', '{{site}}'],
    ['description', 'text', '{{description}}'],
    ['lang', 'text', '{{language}}'],
    ['image', 'text', '{{image}}'],
    ['tags', 'list', '{{tags}}'],
  ),
  body: '{{content}}\n',
  fileName: `${DAY}-{{title|slug|default:"clip"}}`,
  folder: '_posts',
};

/** Pandoc sets title, author and date at the head by itself; Zettlr finds by keywords. */
const PANDOC: Template = {
  id: 'pandoc',
  name: 'Zettlr / Pandoc',
  dialect: 'gfm',
  fields: fields(
    ['title', 'text', '{{title}}'],
    ['author', 'list', '{{author}}'],
    ['date', 'date', DAY],
    ['lang', 'text', '{{language}}'],
    ['dir', 'text', '{{direction}}'],
    ['keywords', 'list', '{{tags|add:keywords}}'],
    ['description', 'text', '{{description}}'],
    ['source', 'text', '{{source}}'],
    ['site', 'text', '{{site}}'],
  ),
  body: '{{content}}\n',
  fileName: `${DAY} {{title}}`,
  folder: '',
};

/** No front matter: for what shows it as text. */
const PLAIN: Template = {
  id: 'plain',
  name: 'Plain',
  dialect: 'commonmark',
  fields: [],
  body: `# {{title}}\n\n[{{site|default:domain}}]({{source}}), ${DAY}\n\n{{content}}\n`,
  fileName: `${DAY} {{title}}`,
  folder: '',
};

/** The templates that are there from the start, in the order in which they are offered. */
export const PRESETS: readonly Template[] = [STANDARD, OBSIDIAN, HUGO, JEKYLL, PANDOC, PLAIN];

/** Whether a template is one of those that are there from the start, changed or not. */
export const isPreset = (id: string): boolean => PRESETS.some((preset) => preset.id === id);

/** Every template: the presets, each as the user has changed it, then the user's own. */
export function templatesOf({ templates }: Pick<Settings, 'templates'>): readonly Template[] {
  const changed = new Map(templates.map((each) => [each.id, each]));
  const presets = PRESETS.map((preset) => changed.get(preset.id) ?? preset);
  return [...presets, ...templates.filter(({ id }) => !isPreset(id))];
}

/** The template in use. */
export function templateOf(settings: Pick<Settings, 'template' | 'templates'>): Template {
  return templatesOf(settings).find(({ id }) => id === settings.template) ?? STANDARD;
}
