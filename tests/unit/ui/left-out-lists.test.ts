import { describe, expect, test } from 'vitest';
import { leftOutLists } from '@/src/ui/left-out-lists';
import { aChange } from '../a-change';

const SENTENCE = 'I saw the ferry with my own eyes';

describe('leftOutLists', () => {
  test.each([
    ['a sentence with what was removed', { text: SENTENCE }, 'removed'],
    ['a few words with the short', { text: 'Read more about it' }, 'removed'],
    ['three words with the short', { text: 'Subscribe to newsletter' }, 'short'],
    ['a word in Chinese with the short', { text: '社交网络' }, 'short'],
    ['a sentence in Chinese with what was removed', { text: '这次修好了总算方便些，希望不要再出事故。' }, 'removed'],
    ['a picture with what was removed', { text: '', html: '<img src="https://news.example/a.jpg">' }, 'removed'],
    ['what a person cut with what was removed', { text: 'Hm', step: 'hand' }, 'removed'],
    ['what the capture put back with the restored', { text: SENTENCE, action: 'restored' as const }, 'restored'],
  ])('lists %s', (_, fields, list) => {
    const change = aChange(fields);
    const lists = { removed: [], short: [], restored: [], [list]: [expect.objectContaining({ change })] };
    expect(leftOutLists([change])).toEqual(lists);
  });

  test('gives equal parts names of their own', () => {
    const { removed } = leftOutLists([aChange({ text: SENTENCE }), aChange({ text: SENTENCE })]);
    expect(new Set(removed.map(({ key }) => key)).size).toBe(2);
  });
});
