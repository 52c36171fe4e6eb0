import { captureArticle } from '../src/capture/capture';
import { pageAddress } from '../src/capture/page-address';
import { openSources } from '../src/capture/metadata/sources';
import { gatedParts, declaredWords } from '../src/capture/partial/declared';
import { linesAfter } from '../src/capture/partial/lines-after';
import { judgePartial } from '../src/capture/partial/judge-partial';
import { findPages } from '../src/capture/pages/find-pages';
Object.assign(globalThis, {
  probe(cached: any) {
    try {
      const a = cached ?? captureArticle(document);
      const s = openSources(document, pageAddress(document));
      const t0 = performance.now();
      const pages = findPages(document, a.url);
      const t1 = performance.now();
      const p = judgePartial({ ...a, pages }, s);
      const t2 = performance.now();
      return {
        url: a.url,
        text: a.text,
        wordCount: a.wordCount,
        p,
        pages,
        said: declaredWords(s),
        gated: gatedParts(s),
        after: linesAfter(a.text, document, 12),
        ms: [t1 - t0, t2 - t1],
      };
    } catch (e) {
      return { error: String(e) };
    }
  },
});
