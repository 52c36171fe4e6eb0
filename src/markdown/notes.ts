import type { Dialect } from '../clip/template';
import type { Addresses } from './addresses';
import { isRaw } from './constructs/raw-html';
import { FORMS } from './dialects';
import { attribute, find, onlyChild, textOf, type TreeElement, type TreeNode } from './tree';

/** The footnotes of a text: which elements refer to one, and which are one. */
export interface Notes {
  /** The label of the note that an element refers to. */
  readonly references: ReadonlyMap<TreeElement, string>;
  /** The label of the note that a list item is. */
  readonly definitions: ReadonlyMap<TreeElement, string>;
  /** Links from a note back to the text, and headings for the notes: a reader's program makes its own of labels. */
  readonly superfluous: ReadonlySet<TreeElement>;
}

/** What the finding of notes depends on, beside the text. */
export interface NoteRules {
  readonly addresses: Addresses;
  /** What labels begin with. */
  readonly notePrefix: string;
  readonly dialect: Dialect;
}

interface Reference {
  readonly element: TreeElement;
  readonly place: string;
}

const ARROW = /^[\s[(]*(?:↩|↑|⤴|\^)[\ufe0e\ufe0f]?[\s\])]*$/u;

/** Pairs each raised link to a place in the text with the list item of that name. */
export function notesOf(root: TreeElement, { addresses, notePrefix, dialect }: NoteRules): Notes {
  const elements = markdownElements(root, dialect);
  const items = new Map(elements.filter(({ tag }) => tag === 'li').map((item) => [attribute(item, 'id'), item]));
  const found = elements.flatMap((element) => referenceIn(element, addresses)).filter(({ place }) => items.has(place));
  const labels = labelsOf(found, notePrefix);
  const definitions = new Map(
    [...labels].flatMap(([place, label]) => {
      const item = items.get(place);
      return item ? [[item, label] as const] : [];
    }),
  );
  const isHeaded = found.length > 0 && FORMS.note[dialect] === 'labels';
  const sources = new Set(found.flatMap(({ element }) => idsIn(element)));
  return {
    references: new Map(found.map(({ element, place }) => [element, labels.get(place) ?? place])),
    definitions,
    superfluous: new Set([
      ...[...definitions.keys()].flatMap((item) => backLinks(item, sources, addresses)),
      ...(isHeaded ? elements.filter((element) => attribute(element, 'id')?.endsWith('footnote-label')) : []),
    ]),
  };
}

/** All elements but those in what stays HTML: there is no Markdown in it. In the order of the text. */
function markdownElements(root: TreeElement, dialect: Dialect): readonly TreeElement[] {
  const elements: TreeElement[] = [];
  const visit = (node: TreeNode) => {
    if (typeof node === 'string' || isRaw(node, dialect)) return;
    elements.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return elements;
}

function referenceIn(element: TreeElement, addresses: Addresses): readonly Reference[] {
  const inner = onlyChild(element);
  const pair = [element.tag, inner?.tag].join(' ');
  const link = pair === 'sup a' ? inner : pair === 'a sup' ? element : undefined;
  const place = link && addresses.place(attribute(link, 'href'));
  return place ? [{ element, place }] : [];
}

/** One label for each place: what the text shows, where that is a word of its own; else the next free number. */
function labelsOf(references: readonly Reference[], prefix: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  let free = 1;
  for (const { element, place } of references) {
    if (labels.has(place)) continue;
    const shown = textOf(element).replace(/^[\s[(]+|[\s\])]+$/g, '');
    let label = shown.toLowerCase();
    while (!/^[a-z\d-]{1,12}$/.test(label) || taken.has(label)) label = String(free++);
    taken.add(label);
    labels.set(place, prefix + label);
  }
  return labels;
}

function backLinks(item: TreeElement, sources: ReadonlySet<string>, addresses: Addresses): readonly TreeElement[] {
  const leadsBack = (link: TreeElement) => {
    const place = addresses.place(attribute(link, 'href'));
    return place !== null && (sources.has(place) || ARROW.test(textOf(link)));
  };
  return descendants(item).filter((element) => element.tag === 'a' && leadsBack(element));
}

function descendants(element: TreeElement): readonly TreeElement[] {
  const all: TreeElement[] = [];
  find(element, (each) => {
    all.push(each);
    return false;
  });
  return all;
}

function idsIn(element: TreeElement): readonly string[] {
  return descendants(element).flatMap((each) => attribute(each, 'id') ?? []);
}
