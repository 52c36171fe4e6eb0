import { isKind, isNamed, KIND_MARKS, type KindMark } from '../marks';
import { NAME_MARKS } from '../names';
import type { Feature, Features } from './view';

/** What the article itself is in: of these, boxes of any size count; of all others, small ones. */
const AROUND_ALL: readonly KindMark[] = ['article', 'main', 'body'];

/** What a block and the small boxes around it are named, and what kinds of elements they are. */
export const NAMED: Features = Object.fromEntries([
  ...NAME_MARKS.flatMap((mark): [string, Feature][] => [
    [`own:${mark}`, ({ here }) => isNamed(here.own, mark)],
    [`all:${mark}`, ({ block, here }) => isNamed(mark === 'content' ? block.box.all : here.around, mark)],
  ]),
  ...KIND_MARKS.map((mark): [string, Feature] => [
    `kind:${mark}`,
    AROUND_ALL.includes(mark) ? ({ block }) => isKind(block.box.all, mark) : ({ here }) => isKind(here.around, mark),
  ]),
]);
