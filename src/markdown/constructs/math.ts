import { attribute, classesOf, find, textOf, type TreeElement } from '../tree';
import { FORMS } from '../dialects';
import type { Construct } from '../walk';
import { htmlInLine } from '../inline/html-in-line';
import { rawHtml } from './raw-html';

/** Classes that programs give to a formula they have drawn. */
const DRAWN = new Set(['katex', 'katex-display', 'mwe-math-element']);
/** Attributes in which they keep what they drew it from. */
const SOURCES = ['data-latex', 'data-tex', 'data-math'];

/** Whether an element is a formula, in MathML or drawn by a program. */
export function isMath(element: TreeElement): boolean {
  if (element.tag === 'math' || element.tag === 'mjx-container') return true;
  const sources = SOURCES.some((name) => attribute(element, name));
  if (!sources && !attribute(element, 'class')) return false;
  const classes = classesOf(element);
  return classes.some((name) => DRAWN.has(name)) || (sources && (classes.includes('math') || !textOf(element).trim()));
}

/** A formula as the TeX it was made from, or as code of it; as MathML where there is none. */
export const math: Construct = (element, walk) => {
  const drawn = find(element, ({ tag }) => tag === 'math');
  const value = texOf(element, drawn);
  if (!value) {
    if (drawn) walk.node(htmlInLine(rawHtml(drawn, walk.page)));
    else walk.children(element);
    return;
  }
  const isCode = FORMS.formula[walk.page.dialect] === 'code';
  const inLine = value.replace(/\s*\n\s*/g, ' ');
  if (!isDisplay(element, drawn)) walk.node({ type: isCode ? 'inlineCode' : 'inlineMath', value: inLine });
  else walk.blocks([isCode ? { type: 'code', lang: 'math', value } : { type: 'math', value }]);
};

function texOf(element: TreeElement, drawn: TreeElement | undefined): string {
  const annotation = find(
    element,
    (each) => each.tag === 'annotation' && /tex/i.test(attribute(each, 'encoding') ?? ''),
  );
  // Wikipedia's pictures of formulas have the TeX as their description.
  const picture = classesOf(element).includes('mwe-math-element') && find(element, ({ tag }) => tag === 'img');
  const candidates = [
    ...SOURCES.map((name) => attribute(element, name)),
    annotation && textOf(annotation),
    drawn && attribute(drawn, 'alttext'),
    picture && attribute(picture, 'alt'),
  ];
  return (candidates.find((each) => each && each.trim()) || '').trim();
}

function isDisplay(element: TreeElement, drawn: TreeElement | undefined): boolean {
  return (
    classesOf(element).includes('katex-display') ||
    attribute(element, 'display') === 'true' ||
    (drawn && attribute(drawn, 'display')) === 'block'
  );
}
