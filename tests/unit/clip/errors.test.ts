import { describe, expect, test } from 'vitest';
import { attempt, ClipperError, unwrap } from '@/src/clip/errors';

const thrownBy = async (work: () => unknown) => {
  const result = JSON.parse(JSON.stringify(await attempt(work)));
  try {
    return { value: unwrap(result) };
  } catch (error) {
    return error;
  }
};

describe('a result that crosses contexts', () => {
  test('gives the value', async () => {
    expect(await thrownBy(() => 7)).toEqual({ value: 7 });
  });

  test('throws the error with its code and details', async () => {
    const error = await thrownBy(() => {
      throw new ClipperError('no-article', 'Nothing', { details: { words: 3 } });
    });
    expect(error).toBeInstanceOf(ClipperError);
    expect(error).toMatchObject({ code: 'no-article', message: 'Nothing', details: { words: 3 } });
  });

  test('throws a bug as an error without a code', async () => {
    const error = await thrownBy(() => {
      throw new TypeError('undefined is not a function');
    });
    expect(error).not.toBeInstanceOf(ClipperError);
    expect(error).toMatchObject({ message: 'undefined is not a function' });
  });
});
