import { defineContentScript } from 'wxt/utils/define-content-script';
import { captureArticle } from '../src/capture/capture';
import { capturePage } from '../src/capture/capture-page';
import { captureSelection } from '../src/capture/capture-selection';
import { readPages } from '../src/capture/pages/read-pages';
import type { Article } from '../src/clip/article';
import type { ClipMode } from '../src/clip/clip-mode';
import { attempt } from '../src/clip/errors';
import { MODE_KEY, PAGES_KEY } from '../src/messages';

const CAPTURES: Readonly<Record<ClipMode, (page: Document) => Article | Promise<Article>>> = {
  article: (page) => captureArticle(page, { explain: true }),
  anyway: capturePage,
  selection: captureSelection,
  whole: (page) => readPages(page, (reading) => Reflect.set(globalThis, PAGES_KEY, reading)),
};

export default defineContentScript({
  registration: 'runtime',
  // It runs in the isolated world. But only for this world does WXT build it without the context that would announce
  // it to the page and leave a listener there.
  world: 'MAIN',
  main() {
    const capture = CAPTURES[takeMode()];
    return attempt(() => capture(document));
  },
});

/** The mode that the extension left for this script in the world they share; the page cannot see it. */
function takeMode(): ClipMode {
  const mode: unknown = Reflect.get(globalThis, MODE_KEY);
  Reflect.deleteProperty(globalThis, MODE_KEY);
  return typeof mode === 'string' && Object.hasOwn(CAPTURES, mode) ? (mode as ClipMode) : 'article';
}
