import { expect, test } from 'vitest';
import { labelBlocks } from '../../bench/extraction/fit/label';
import { fitLine, scoreOf } from '../../bench/extraction/fit/logistic';
import { printWeights } from '../../bench/extraction/fit/print-weights';

const MARKED = 'One two three four five six.\nA line\nseven eight nine ten';

test.each([
  ['a paragraph of the marked text is its', 'One two three, four five six', 1],
  ['a paragraph of nothing in it is not', 'Read these other stories next', 0],
  ['half of a paragraph counts half', 'one two three four and then nothing more', 0.5],
  ['a short line of its own is its', 'A line', 1],
  ['a short line within a longer one may be either', 'five six', 0.5],
  ['a short line from elsewhere is not', 'Advertisement', 0],
  ['a line without words may be either', '***', 0.5],
])('%s', (_, text, truth) => {
  expect(labelBlocks(MARKED, [text])).toMatchObject([{ truth }]);
});

test('a line finds back the odds that its lessons were made with', () => {
  const line = { weights: [1.5, -0.8], start: 0.4 };
  const lessons = Array.from({ length: 4000 }, (_, i) => {
    const row = [Math.sin(i * 12.9898) * 2, Math.cos(i * 78.233) * 3];
    return { row, truth: 1 / (1 + Math.exp(-(1.5 * row[0]! - 0.8 * row[1]! + 0.4))), counts: 1 };
  });
  const fitted = fitLine(lessons);
  for (const row of [
    [0, 0],
    [1, 1],
    [-1, 0.5],
  ]) {
    expect(scoreOf(row, fitted)).toBeCloseTo(line.weights[0]! * row[0]! + line.weights[1]! * row[1]! + line.start, 1);
  }
});

test('a lesson that counts more draws the line to it', () => {
  const lessons = (counts: number) => [
    { row: [1], truth: 1, counts },
    { row: [1], truth: 0, counts: 1 },
    { row: [0], truth: 0.5, counts: 1 },
  ];
  expect(scoreOf([1], fitLine(lessons(3)))).toBeGreaterThan(scoreOf([1], fitLine(lessons(1))));
});

test('weights are written by name, those of the context apart', () => {
  const line = (weights: number[]) => ({ weights, scaled: weights, start: 0.12345 });
  expect(printWeights(['links', 'own:ad'], { first: line([1, 2]), second: line([3.14159, 4, 5]) })).toContain(
    "  links: [1, 3.14],\n  'own:ad': [2, 4],\n};",
  );
});
