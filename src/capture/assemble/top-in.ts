/** The outermost node around `node` that is inside `element`; `node` itself where it is not inside. */
export function topIn(element: Element, node: Node): Node {
  let top = node;
  while (top.parentNode && top.parentNode !== element && element.contains(top.parentNode)) top = top.parentNode;
  return top;
}
