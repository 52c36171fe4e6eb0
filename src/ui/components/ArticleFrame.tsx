import { useEffect, useMemo, useRef } from 'preact/hooks';
import css from '../../../assets/css/article.css?inline';
import { trustedHtmlPolicy } from '../../html/trusted-html';
import { t } from '../../platform/i18n';
import { articleDocument } from '../article-document';

export interface ArticleFrameProps {
  readonly html: string;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** A link to another page was pressed. */
  readonly onLink: (href: string) => void;
}

/** A clip's text in a frame where no script runs and nothing is loaded. It is as high as its text. */
export function ArticleFrame({ html, lang, dir, onLink }: ArticleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(() => articleDocument(html, { lang, dir, css, pictureName }), [html, lang, dir]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const ended = new AbortController();
    element.addEventListener('load', () => follow(element, onLink, ended.signal), { signal: ended.signal });
    element.setAttribute('srcdoc', trustedHtmlPolicy()?.createHTML(source) ?? source);
    return () => ended.abort();
  }, [source]);

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

function pictureName(alt: string): string {
  return alt ? t('reading.picture', [alt]) : t('reading.pictureUntitled');
}
