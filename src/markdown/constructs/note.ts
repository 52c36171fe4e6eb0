import { FORMS } from '../dialects';
import { html, text } from '../mdast';
import { textOf } from '../tree';
import type { Construct } from '../walk';

/** The number in the text that leads to a footnote. */
export const noteReference: Construct = (element, walk) => {
  const label = walk.page.notes.references.get(element) ?? '';
  if (FORMS.note[walk.page.dialect] === 'labels')
    return walk.node({ type: 'footnoteReference', identifier: label, label });
  const shown = text(textOf(element).trim());
  walk.node(html('<sup>'));
  walk.node({ type: 'link', url: `#${placeOf(label)}`, title: null, children: [shown] });
  walk.node(html('</sup>'));
};

/** The name of a footnote's place in the text, for links to it. */
export const placeOf = (label: string): string => `note-${label}`;
