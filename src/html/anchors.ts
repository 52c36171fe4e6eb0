/** Keeps the names of places in an article apart from the names that the page around it uses. */
const PREFIX = 'note-';
const NAME = /^[\p{L}\p{N}_.:-]{1,200}$/u;

/**
 * Keeps the ids that links inside `root` point to, such as footnotes, and takes all others away.
 *
 * Ids and links get a prefix of their own; a link to a place that is not in `root` loses its address.
 */
export function keepAnchors(root: ParentNode): void {
  const links = [...root.querySelectorAll('a[href^="#"]')].map((link) => ({ link, name: anchorName(link) }));
  const wanted = new Set(links.map(({ name }) => name));
  const kept = new Set<string>();
  for (const element of root.querySelectorAll('[id]')) {
    const { id } = element;
    element.removeAttribute('id');
    if (!wanted.has(id) || kept.has(id) || !NAME.test(id)) continue;
    element.id = prefixed(id);
    kept.add(id);
  }
  for (const { link, name } of links) {
    if (kept.has(name)) link.setAttribute('href', `#${prefixed(name)}`);
    else link.removeAttribute('href');
  }
}

/** The id that a link to a place in its own page points to; '' when it is not well written. */
export function anchorName(link: Element): string {
  const fragment = (link.getAttribute('href') ?? '').replace(/^[^#]*#?/, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return '';
  }
}

function prefixed(id: string): string {
  return id.startsWith(PREFIX) ? id : PREFIX + id;
}
