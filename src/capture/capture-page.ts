import type { Article } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { assemble } from './assemble/assemble';
import { simplify } from './assemble/simplify';
import type { Block } from './blocks/box';
import { isKind, isNamed, type KindMark } from './blocks/marks';
import type { NameMark } from './blocks/names';
import { captureArticle } from './capture';
import { finishArticle } from './finish';
import { leaveTitle } from './headline';
import { openDraft } from './open-draft';
import { findLeadImage } from './lead-image';

/** What is around the content of any page. */
const AROUND: { readonly kinds: readonly KindMark[]; readonly names: readonly NameMark[] } = {
  kinds: ['nav', 'dialog', 'button', 'hidden', 'footer'],
  names: ['wall', 'share', 'newsletter', 'ad', 'overlay', 'unseen'],
};

/**
 * Reads whatever a page shows: its article if it has one, else all of it but menus and walls.
 *
 * @throws ClipperError `page-empty` if it shows neither text nor picture; `page-…` if it cannot be read at all.
 */
export function capturePage(document: Document): Article {
  try {
    return captureArticle(document);
  } catch (error) {
    if (error instanceof ClipperError && error.code === 'no-article') return captureWhole(document);
    throw error;
  }
}

function captureWhole(document: Document): Article {
  const draft = openDraft(document);
  const { page, metadata, sources } = draft;
  const shown = new Set(page.blocks.filter((block) => !isAround(block)));
  const { kept = shown } = leaveTitle({ ...draft, kept: shown });
  const leadImage = findLeadImage({ ...draft, kept })?.image ?? null;
  const content = assemble(page, kept, new Set(page.pictures.map(({ element }) => element)));
  simplify(content);
  const { base, archived, url } = sources;
  const article = finishArticle({ content, metadata, leadImage, base, archived });
  if (article.text || article.html.includes('<img')) return article;
  throw new ClipperError('page-empty', `${url} shows nothing`, { details: { title: metadata.title } });
}

function isAround({ box }: Block): boolean {
  return AROUND.kinds.some((kind) => isKind(box.all, kind)) || AROUND.names.some((name) => isNamed(box.all, name));
}
