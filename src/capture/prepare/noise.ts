import { measureOf, type Measures } from '../measure';
import { isEditorial, isLikelyNoise, isSureNoise, namesOf } from './noise-words';

/** Elements that never hold any of the article. */
const NEVER =
  'script, style, link, template, dialog, nav, button, input, select, textarea, menu, noscript, svg, canvas';
const ROLES = new Set([
  'alert',
  'alertdialog',
  'dialog',
  'menu',
  'menubar',
  'navigation',
  'search',
  'toolbar',
  'tablist',
]);
const KEPT_WHOLE = 'h1, main, [itemprop~="articleBody"]';

/** An element with a likely name stays when it holds more of the page's prose than this. */
const MAX_LIKELY_SHARE = 0.2;
/** What must be left when an element with a sure name goes, by weight of prose. */
const MIN_LEFT = 300;

type Kind = 'sure' | 'likely' | 'editorial' | 'other';

/**
 * Takes away, in place, what is around every article: navigation, walls, share bars, comments, promotions.
 *
 * Whatever its name, an element stays when the article seems to be in it.
 */
export function removeNoise(body: Element, measures: Measures): void {
  const kindOf = memoised(kindOfNames);
  const total = measureOf(measures, body).prose;
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; ) {
    const element = node as Element;
    const gone = isNoise(element, { kind: kindOf(namesOf(element)), measures, total });
    node = gone ? nextBeyond(walker, element) : walker.nextNode();
    if (gone) element.remove();
  }
}

interface Circumstances {
  readonly kind: Kind;
  readonly measures: Measures;
  /** Prose of the whole page. */
  readonly total: number;
}

function isNoise(element: Element, { kind, measures, total }: Circumstances): boolean {
  const { prose } = measureOf(measures, element);
  const sure = kind === 'sure' || ROLES.has(element.getAttribute('role') ?? '') || element.matches(NEVER);
  if (!sure && kind !== 'likely') return false;
  if (prose === 0) return element.querySelector(KEPT_WHOLE) === null && !element.matches(KEPT_WHOLE);
  if (element.matches('body, article, main') || element.querySelector(KEPT_WHOLE)) return false;
  const left = total - prose;
  if (!sure) return prose <= MAX_LIKELY_SHARE * total;
  return left >= MIN_LEFT && (prose < total / 2 || left >= 2 * MIN_LEFT);
}

function kindOfNames(names: string): Kind {
  if (!names) return 'other';
  if (isEditorial(names)) return 'editorial';
  if (isSureNoise(names)) return 'sure';
  return isLikelyNoise(names) ? 'likely' : 'other';
}

/** The element after `element` and all it holds. */
function nextBeyond(walker: TreeWalker, element: Element): Node | null {
  walker.currentNode = element;
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}

function memoised(work: (names: string) => Kind): (names: string) => Kind {
  const known = new Map<string, Kind>();
  return (names) => {
    const kind = known.get(names) ?? work(names);
    known.set(names, kind);
    return kind;
  };
}
