import { expect, test } from 'vitest';
import { LIMITS } from '@/src/clip/limits';
import { cleanTags } from '@/src/clip/tags';

test.each([
  ['trims', ['  sea '], ['sea']],
  ['folds inner white space', ['North \n Sea'], ['North Sea']],
  ['drops a leading #', ['#sea', '## ports'], ['sea', 'ports']],
  ['keeps each once', ['sea', 'Sea', 'sea'], ['sea', 'Sea']],
  ['knows composed and decomposed as one', ['caf\u00e9', 'cafe\u0301'], ['café']],
  ['drops empty ones', ['', ' ', '#'], []],
  ['cuts one that is too long', ['x'.repeat(LIMITS.tag + 1)], ['x'.repeat(LIMITS.tag)]],
])('cleanTags %s', (_, tags, expected) => {
  expect(cleanTags(tags)).toEqual(expected);
});
