import { copyPage } from './copy-page';
import { findFigures, type PlacedFigure } from './figures';
import { describeFound, type Found } from './is-article';
import { findLead, type Lead } from './lead';
import { findLeadImage, type FoundLeadImage } from './lead-image';
import type { Sources } from './metadata/sources';
import type { Caution } from './prepare/noise';
import { preparePage } from './prepare/prepare';
import { findArticle } from './readability';

/** What was cut out of a copy of a page. */
export interface CutOut {
  readonly lead: Lead | null;
  readonly leadImage: FoundLeadImage | null;
  /** Figures in and after the text. */
  readonly figures: readonly PlacedFigure[];
  /** Null where there is nothing like an article. */
  readonly content: Element | null;
  readonly found: Found;
  /** Share of the page's prose, without noise, that is in the content: 0 to 1. */
  readonly share: number;
}

/** With less of the page's prose, the wrong part may have been found. */
const MIN_SHARE = 0.5;

/**
 * Cuts the article out of a copy of a page; the page itself is only read.
 *
 * Where most of the page's prose is left over, tries again and removes less before; takes what is much longer.
 */
export function cutOut(sources: Sources): CutOut {
  const first = cutWith('usual', sources);
  if (first.share >= MIN_SHARE) return first;
  const second = cutWith('careful', sources);
  return second.found.prose > 2 * first.found.prose ? second : first;
}

function cutWith(caution: Caution, sources: Sources): CutOut {
  const copy = copyPage(sources.page);
  const { rule } = sources;
  if (rule?.remove) for (const element of copy.querySelectorAll(rule.remove)) element.remove();
  const { measures, prose } = preparePage(copy, sources.base, caution);
  const lead = findLead(copy, measures, rule?.lead);
  const leadImage = findLeadImage({ ...sources, page: copy }, measures);
  const figures = findFigures(copy, measures);
  const content = (rule?.content && partsOf(copy, rule.content)) || findArticle(copy, caution);
  const found = describeFound(content);
  return { lead, leadImage, figures, content, found, share: prose > 0 ? found.prose / prose : 1 };
}

/** The outermost elements that fit, in one; null when none does. */
function partsOf(copy: Document, selector: string): Element | null {
  const parts = [...copy.querySelectorAll(selector)].filter((part) => !part.parentElement?.closest(selector));
  if (parts.length === 0) return null;
  const content = copy.createElement('div');
  content.append(...parts);
  return content;
}
