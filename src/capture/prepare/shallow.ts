import { parseHtml } from '../../html/parse';

/** Deeper trees are made by scripts alone, and make engines run out of stack. The HTML parser's own bound is 512. */
const MAX_DEPTH = 500;

/** Makes a tree that is too deep as deep as the parser makes trees, in place: it puts what is deeper side by side. */
export function makeShallow(body: Element): void {
  if (!isDeep(body)) return;
  body.replaceChildren(...parseHtml(body.innerHTML).childNodes);
}

function isDeep(root: Element): boolean {
  let depth = 0;
  for (let element: Element | null = root; element; ) {
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth += 1;
      if (depth > MAX_DEPTH) return true;
      continue;
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement;
      depth -= 1;
    }
    if (!element || element === root) return false;
    element = element.nextElementSibling;
  }
  return false;
}
