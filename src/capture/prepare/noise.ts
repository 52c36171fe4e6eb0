import { measureOf, type Measures } from '../measure';
import { isEditorial, isLikelyNoise, isSureNoise, namesOf } from './noise-words';

/** Elements that never hold any of the article. */
const NEVER = new Set(
  'script style link template dialog nav button input select textarea menu noscript svg canvas'.split(' '),
);
const ROLES = new Set('alert alertdialog dialog menu menubar navigation search'.split(' '));
const KEPT_WHOLE = 'article, body, h1, main, [itemprop~="articleBody"]';

/** All elements with likely names together may hold this share of the page's prose; else they are the article's. */
const MAX_LIKELY_SHARE = 0.2;
/** What must be left when an element with a sure name goes, by weight of prose. */
const MIN_LEFT = 300;

type Kind = 'sure' | 'likely' | 'editorial' | 'other';

interface Noise {
  readonly element: Element;
  readonly isSure: boolean;
  readonly prose: number;
}

/** Which noise to remove: all that seems so, or only what never stands on prose of an article. */
export type Caution = 'usual' | 'careful';

/**
 * Takes away, in place, what is around every article: navigation, walls, share bars, comments, promotions.
 *
 * Whatever its name, an element stays when the article seems to be in it. Gives the weight of prose that is left.
 */
export function removeNoise(body: Element, measures: Measures, caution: Caution): number {
  const total = measureOf(measures, body).prose;
  const noise = noiseIn(body, measures).filter(({ isSure }) => isSure || caution === 'usual');
  const likely = noise.reduce((sum, { isSure, prose }) => sum + (isSure ? 0 : prose), 0);
  const isLikelySafe = likely <= MAX_LIKELY_SHARE * total;
  let left = total;
  for (const { element, isSure, prose } of noise) {
    if (prose > 0 && !(isSure ? maySurelyGo(prose, left) : isLikelySafe)) continue;
    left -= prose;
    element.remove();
  }
  return left;
}

/** Elements that by name, role or kind are noise, but for those inside others. */
function noiseIn(body: Element, measures: Measures): Noise[] {
  const kindOf = memoised();
  const noise: Noise[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; ) {
    const element = node as Element;
    const kind = kindOf(element);
    const isSure = kind === 'sure' || ROLES.has(element.getAttribute('role') ?? '') || NEVER.has(element.localName);
    const isNoise = (isSure || kind === 'likely') && !element.matches(KEPT_WHOLE) && !element.querySelector(KEPT_WHOLE);
    if (isNoise) noise.push({ element, isSure, prose: measureOf(measures, element).prose });
    node = isNoise ? nextBeyond(walker, element) : walker.nextNode();
  }
  return noise;
}

/** Even comments that are longer than the article leave an article. */
function maySurelyGo(prose: number, left: number): boolean {
  return left - prose >= (prose < left / 2 ? MIN_LEFT : 2 * MIN_LEFT);
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

/** Elements of the same class are of the same kind, and pages have few classes. */
function memoised(): (element: Element) => Kind {
  const known = new Map<string, Kind>();
  return (element) => {
    const key = `${element.getAttribute('class')} ${element.id} ${element.getAttribute('data-testid')}`;
    const kind = known.get(key) ?? kindOfNames(namesOf(element));
    known.set(key, kind);
    return kind;
  };
}
