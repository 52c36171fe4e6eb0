/**
 * The absolute address that `href` stands for.
 *
 * Without a base, `//host/path` is read as https and other relative addresses are null; so is what is no address.
 */
export function absoluteUrl(href: string, baseUrl?: string): string | null {
  const trimmed = href.trim();
  if (!trimmed) return null;
  const base = baseUrl ?? (trimmed.startsWith('//') ? 'https://localhost' : undefined);
  return URL.parse(trimmed, base)?.href ?? null;
}
