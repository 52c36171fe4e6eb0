import { CREDIT, DATE, isPromotion, SENTENCE_END, STOP } from '../phrases';
import type { Features } from './view';

/** What the text of a block says. */
export const TEXT: Features = {
  w20: ({ block }) => block.weight < 20,
  w50: ({ block }) => block.weight < 50,
  w90: ({ block }) => block.weight < 90,
  w200: ({ block }) => block.weight > 200,
  links: ({ block }) => block.links,
  links0: ({ block }) => block.links === 0,
  links5: ({ block }) => block.links > 0.5,
  links9: ({ block }) => block.links > 0.9,
  prose: ({ block }) => block.isProse,
  ends: ({ block }) => SENTENCE_END.test(block.text),
  stops: ({ block }) => Math.min(6, count(block.text, STOP)),
  digits: ({ block }) => count(block.text, /\p{N}/gu) / block.text.length,
  upper: ({ block }) => count(block.text, /\p{Lu}/gu) / block.text.length,
  symbols: ({ block }) => count(block.text, /[|»›•·>→@#/]/g) / block.text.length,
  ellipsis: ({ block }) => /(?:…|\.\.\.)\s*$/.test(block.text),
  email: ({ block }) => /[\w.]+@[\w.]+/.test(block.text),
  readMore: ({ block, facts }) => facts.isReadMore(block),
  readMoreShort: ({ block, facts }) => block.weight < 260 && facts.isReadMore(block),
  promotion: ({ block }) => block.weight < 400 && isPromotion(block.text),
  credit: ({ block }) => block.weight < 700 && CREDIT.test(block.text),
  date: ({ block }) => block.weight < 160 && DATE.test(block.text),
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
