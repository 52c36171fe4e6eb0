/** Names of the places that a page streamed by React holds open, and of the parts that its script moves there. */
const PLACE = 'template[id*="B:"], template[id*="P:"]';

/** Moves the parts of a page that was streamed, and whose scripts have not run, to where they are shown; in place. */
export function placeStreamed(page: Document): void {
  for (const place of page.querySelectorAll(PLACE)) {
    const part = page.getElementById(place.id.replace(/[BP](?=:[\da-f]+$)/, 'S'));
    if (!part?.hasAttribute('hidden') || part.contains(place)) continue;
    for (const node of standInsAfter(place)) node.remove();
    part.removeAttribute('hidden');
    place.replaceWith(part);
  }
}

/** What is shown until the part comes: it stands before a comment that closes the place. */
function standInsAfter(place: Element): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = place.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Comment && node.data === '/$') return nodes;
    nodes.push(node);
  }
  return [];
}
