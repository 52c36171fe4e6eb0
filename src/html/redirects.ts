/** Pages that only lead on, and the parameter that says where. */
const REDIRECTS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/link\.zhihu\.com\/\?/, 'target'],
  [/^https?:\/\/(?:www\.)?weibo\.(?:com|cn)\/sinaurl\?/, 'u'],
  [/^https?:\/\/www\.douban\.com\/link2\/?\?/, 'url'],
];

/** Where a link through such a page leads; `url` itself for any other. */
export function withoutRedirect(url: string): string {
  const [, name = ''] = REDIRECTS.find(([pattern]) => pattern.test(url)) ?? [];
  const target = (name && new URL(url).searchParams.get(name)) ?? '';
  return /^https?:/.test(target) && URL.canParse(target) ? new URL(target).href : url;
}
