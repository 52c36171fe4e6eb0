import { describe, expect, test } from 'vitest';
import { LIMITS } from '@/src/clip/limits';
import { parseSettings } from '@/src/clip/schema/settings';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { aTemplate } from '../template/a-template';

const sound = aTemplate({ id: 'mine', name: 'Mine' });

describe('settings as they were kept', () => {
  test.each([
    ['nothing', undefined],
    ['no record', 'settings'],
    ['fields of the wrong kind', { clipOnOpen: 'yes', templates: 'none', obsidianVault: 1 }],
  ])('of %s are the defaults', (_, kept) => {
    expect(parseSettings(kept)).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['is none', { id: 'x' }],
    ['has a name that is too long', { ...sound, name: 'n'.repeat(LIMITS.tag + 1) }],
    ['is of another time', null],
  ])('lose no other template where one %s', (_, other) => {
    expect(parseSettings({ templates: [other, sound] }).templates).toEqual([sound]);
  });

  test('have as many templates as were kept', () => {
    const templates = Array.from({ length: LIMITS.templates + 1 }, (_, i) => ({ ...sound, id: `t${i}` }));
    expect(parseSettings({ templates }).templates).toEqual(templates);
  });
});
