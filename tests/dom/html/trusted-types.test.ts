import { expect, test } from 'vitest';

const DIRTY = '<p onclick=a()>kept<script>gone</script></p>';

test.each([
  ['allows the policies of the extension', "require-trusted-types-for 'script'; trusted-types dompurify cuttings"],
  ['allows no policy', "trusted-types 'none'"],
  ['is absent', ''],
])('HTML is sanitised and parsed where the Trusted Types policy %s', async (_, policy) => {
  expect(await sanitisedUnder(policy)).toEqual({ html: '<p>kept</p>', parsed: 'kept', noise: [] });
});

/** What the sanitiser gives in a frame with a content security policy of its own, and what it writes to the console. */
function sanitisedUnder(policy: string): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const heard = new AbortController();
  const frame = document.createElement('iframe');
  addEventListener(
    'message',
    ({ data, source }) => {
      if (source !== frame.contentWindow) return;
      heard.abort();
      frame.remove();
      resolve(data);
    },
    { signal: heard.signal },
  );
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module">
      const noise = [];
      for (const level of ['log', 'warn', 'error']) console[level] = (...words) => noise.push(words.join(' '));
      const answer = (what) => parent.postMessage(what, '*');
      addEventListener('unhandledrejection', ({ reason }) => answer({ failed: String(reason) }));
      const { sanitizeHtml } = await import('${location.origin}/src/html/sanitize.ts');
      const { parseHtml } = await import('${location.origin}/src/html/parse.ts');
      const html = sanitizeHtml(${JSON.stringify(DIRTY).replaceAll('<', '\\u003c')});
      answer({ html, parsed: parseHtml(html).textContent, noise });
    </script>`;
  document.body.append(frame);
  return promise;
}
