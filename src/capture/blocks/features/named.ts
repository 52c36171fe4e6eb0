import type { Box } from '../box';
import { isKind, isNamed, KIND_MARKS, type KindMark, type Marks } from '../marks';
import { NAME_MARKS } from '../names';
import type { Feature, Features, View } from './view';

/** A box with more of the article, or of the page's prose, says by its name nothing of one block in it. */
const MAX_SHARE = 0.6;
/** What the article itself is in; all others are of small boxes. */
const AROUND_ALL: readonly KindMark[] = ['article', 'main', 'body'];

/** What a block and the small boxes around it are named, and what kinds of elements they are. */
export const NAMED: Features = Object.fromEntries([
  ...NAME_MARKS.flatMap((mark): [string, Feature][] => [
    [`own:${mark}`, ({ block }) => isOwn(block.box, (marks) => isNamed(marks, mark))],
    [`all:${mark}`, (view) => isAround(view, (marks) => isNamed(marks, mark), mark === 'content')],
  ]),
  ...KIND_MARKS.map((mark): [string, Feature] => [
    `kind:${mark}`,
    (view) => isAround(view, (marks) => isKind(marks, mark), AROUND_ALL.includes(mark)),
  ]),
]);

/** Whether the block's box is so, or the one around that holds nothing else. */
function isOwn({ own, parent, blocks }: Box, isSo: (marks: Marks) => boolean): boolean {
  return isSo(own) || (parent !== null && parent.blocks === blocks && isSo(parent.own));
}

function isAround({ block, facts }: View, isSo: (marks: Marks) => boolean, ofAny: boolean): boolean {
  if (!isSo(block.box.all)) return false;
  if (ofAny) return true;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (facts.coreOf(box) > MAX_SHARE || box.prose > MAX_SHARE * facts.page.root.prose) return false;
    if (isSo(box.own)) return true;
  }
  return false;
}
