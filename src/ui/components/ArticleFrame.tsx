import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import css from '../../../assets/css/article.css?inline';
import { trustedHtmlPolicy } from '../../html/trusted-html';
import { t } from '../../platform/i18n';
import { articleDocument, type Pictures } from '../article-document';
import type { BlockChoice } from '../choose-block';
import { useBlockChoice } from '../hooks/use-block-choice';
import type { BlockRange } from '../hooks/use-edits';
import { pictureName } from '../picture-name';

/** Where what was left out stands beside the text: as in library.css. */
const BESIDE = '(min-width: 64rem)';

export interface ArticleFrameProps {
  readonly html: string;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** A link to another page was pressed. */
  readonly onLink: (href: string) => void;
  /** Blocks to be shown as just put back. */
  readonly marked?: BlockRange | null;
  /** While it is there, one of the blocks is to be chosen. */
  readonly choice?: BlockChoice | null;
  /** The pictures that are kept, see `useKeptPictures`; null until it is known which: then nothing is shown yet. */
  readonly pictures?: Pictures | null;
}

const NO_PICTURES: Pictures = new Map();

/** A clip's text in a frame where no script runs and nothing is loaded. It is as high as its text. */
export function ArticleFrame(props: ArticleFrameProps) {
  const { html, lang, dir, onLink, marked = null, choice = null, pictures = NO_PICTURES } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(
    () => pictures && articleDocument(html, { lang, dir, css, pictureName, pictures }),
    [html, lang, dir, pictures],
  );

  const [page, setPage] = useState<Document | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element || !source) return undefined;
    const ended = new AbortController();
    const loaded = () => {
      follow(element, onLink, ended.signal);
      setPage(element.contentDocument);
    };
    element.addEventListener('load', loaded, { signal: ended.signal });
    element.setAttribute('srcdoc', trustedHtmlPolicy()?.createHTML(source) ?? source);
    return () => ended.abort();
  }, [source]);
  useBlockChoice(page, choice);
  useEffect(() => {
    if (page) mark(page, marked);
  }, [page, marked]);

  return <iframe ref={frame} class="article" sandbox="allow-same-origin" title={t('reading.article')} />;
}

/** Keeps the frame as high as its text, and opens its links in tabs. */
function follow(frame: HTMLIFrameElement, onLink: ArticleFrameProps['onLink'], signal: AbortSignal): void {
  const page = frame.contentDocument;
  if (!page) return;
  const fit = () => {
    frame.style.height = `${page.documentElement.getBoundingClientRect().height}px`;
  };
  const sizes = new ResizeObserver(fit);
  sizes.observe(page.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  page.addEventListener('click', (event) => pressed(event, page, onLink), { signal });
  page.addEventListener('auxclick', (event) => event.preventDefault(), { signal });
}

/** Shows which blocks were put back, and leads to them where the button that did it stays in view beside them. */
function mark(page: Document, marked: BlockRange | null): void {
  const blocks = [...page.body.children];
  for (const [i, block] of blocks.entries()) {
    block.classList.toggle('put-back', marked !== null && i >= marked.from && i < marked.to);
  }
  if (marked && matchMedia(BESIDE).matches) blocks[marked.from]?.scrollIntoView({ block: 'center' });
}

/** Links never lead the frame itself anywhere, except to a place in the same text. */
function pressed(event: MouseEvent, page: Document, onLink: ArticleFrameProps['onLink']): void {
  const target = closestLink(event.target);
  if (!target) return;
  event.preventDefault();
  const href = target.getAttribute('href') ?? '';
  if (href.startsWith('#')) page.getElementById(href.slice(1))?.scrollIntoView();
  else onLink(href);
}

function closestLink(target: EventTarget | null): HTMLAnchorElement | null {
  // Nodes of the frame are of its own world: `instanceof` would say no.
  return target !== null && 'closest' in target ? (target as Element).closest('a') : null;
}
