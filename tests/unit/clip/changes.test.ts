import { describe, expect, test } from 'vitest';
import { withinBounds } from '@/src/clip/changes';
import { LIMITS } from '@/src/clip/limits';
import { fc, runs } from '../../laws';
import { aChange } from '../a-change';

const LONG = 'x'.repeat(LIMITS.changes);

describe('withinBounds', () => {
  test('keeps what is not too long as it is, in the order of the article', () => {
    const [first, second] = [aChange({ before: 0 }), aChange({ before: 3, action: 'restored' })];
    expect(withinBounds([second, first])).toEqual([first, second]);
  });

  test('of a part that is too long keeps how it begins', () => {
    const [short, long] = withinBounds([aChange(), aChange({ html: LONG, text: LONG })]);
    expect(short).toEqual(aChange());
    expect(long?.html).toBe('');
    expect(long?.text).toMatch(/^x+…$/);
    expect(long?.text).toHaveLength(LIMITS.changeText);
  });

  test('cuts no letter in two', () => {
    const [long] = withinBounds([aChange({ html: LONG, text: `${'x'.repeat(LIMITS.changeText - 2)}😀${LONG}` })]);
    expect(long?.text).toBe(`${'x'.repeat(LIMITS.changeText - 2)}…`);
  });

  test('cuts a path that is none', () => {
    expect(withinBounds([aChange({ where: LONG })])[0]?.where).toHaveLength(LIMITS.changePath);
  });

  test('never keeps more than its bound, however many there are', () => {
    const size = fc.nat({ max: LIMITS.changes / 4 });
    const changes = fc.array(fc.record({ html: size, text: size, before: fc.nat() }), { maxLength: 30 });
    fc.assert(
      fc.property(changes, fc.constantFrom(1, 300), (sizes, times) => {
        const many = Array.from({ length: times }, () => sizes).flat();
        const kept = withinBounds(
          many.map(({ html, text, before }) =>
            aChange({ html: LONG.slice(0, html), text: LONG.slice(0, text), before }),
          ),
        );
        expect(JSON.stringify(kept).length).toBeLessThan(LIMITS.changes * 1.5);
        expect(kept).toEqual(kept.toSorted((a, b) => a.before - b.before));
      }),
      { numRuns: runs(30) },
    );
  });
});
