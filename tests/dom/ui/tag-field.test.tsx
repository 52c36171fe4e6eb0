import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TagField } from '@/src/ui/components/TagField';
import { show } from './stage';

function Tagged({ initial = [], suggestions = [] }: { initial?: readonly string[]; suggestions?: readonly string[] }) {
  const [tags, setTags] = useState(initial);
  /** As the disk does: later, one after the other. */
  const keep = async (next: readonly string[]) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (next.includes('refused')) return false;
    setTags(next);
    kept.push(next.join(' '));
    return true;
  };
  return <TagField tags={tags} suggestions={suggestions} onChange={keep} />;
}

const kept: string[] = [];
beforeEach(() => {
  kept.length = 0;
});

const field = page.getByRole('combobox');
const tags = () => [...document.querySelectorAll('.tag bdi')].map((tag) => tag.textContent);

describe('the tag field', () => {
  test.each([
    ['Enter', 'sea{Enter}', ['sea']],
    ['a comma', 'sea,ports,', ['sea', 'ports']],
    ['a Chinese comma', '海，港，', ['海', '港']],
    ['Tab, as the focus leaves', 'sea{Tab}', ['sea']],
  ])('ends a tag with %s', async (_, typed, expected) => {
    await show(<Tagged />);
    await field.click();
    await userEvent.keyboard(typed);
    await expect.poll(tags).toEqual(expected);
  });

  test('parts what is pasted at every comma', async () => {
    await show(<Tagged />);
    await field.fill('sea, ports、ships,');
    await expect.poll(tags).toEqual(['sea', 'ports', 'ships']);
  });

  test('forgets no edit that is made while another is being kept', async () => {
    await show(<Tagged initial={['old']} />);
    await field.click();
    await userEvent.keyboard('sea,ports,{Backspace}ships,');
    await page.getByRole('button', { name: 'Remove tag old' }).click();
    await expect.poll(() => kept.at(-1)).toBe('sea ships');
    expect(tags()).toEqual(['sea', 'ships']);
  });

  test('shows what is kept when an edit could not be', async () => {
    await show(<Tagged initial={['sea']} />);
    await field.click();
    await userEvent.keyboard('refused{Enter}');
    await expect.poll(tags).toEqual(['sea', 'refused']);
    await expect.poll(tags).toEqual(['sea']);
  });

  test('keeps the focus when the tag that had it is removed', async () => {
    await show(<Tagged initial={['sea', 'ports']} />);
    await page.getByRole('button', { name: 'Remove tag sea' }).click();
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  test('chooses nothing that is no longer offered', async () => {
    await show(<Tagged suggestions={['seaside', 'sealing']} />);
    await field.click();
    await userEvent.keyboard('s{ArrowDown}{Escape}sea{Enter}');
    await expect.poll(tags).toEqual(['sea']);
  });

  test('completes what is typed with a tag in use, accents and case aside', async () => {
    await show(<Tagged suggestions={['Économie', 'Europe', 'sea']} />);
    await field.click();
    await userEvent.keyboard('e');
    await expect
      .poll(() =>
        page
          .getByRole('option')
          .elements()
          .map((each) => each.textContent),
      )
      .toEqual(['Économie', 'Europe']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(tags).toEqual(['Europe']);
  });

  test('takes a suggestion that is pressed', async () => {
    await show(<Tagged suggestions={['Europe']} />);
    await field.click();
    await userEvent.keyboard('eu');
    await page.getByRole('option', { name: 'Europe' }).click();
    await expect.poll(tags).toEqual(['Europe']);
  });

  test('offers no tag that the clip has', async () => {
    await show(<Tagged initial={['Europe']} suggestions={['Europe']} />);
    await field.click();
    await userEvent.keyboard('eu');
    expect(page.getByRole('option').elements()).toEqual([]);
  });

  test('takes the last tag off with Backspace in an empty field, and any by its button', async () => {
    await show(<Tagged initial={['a', 'b', 'c']} />);
    await field.click();
    await userEvent.keyboard('{Backspace}');
    await expect.poll(tags).toEqual(['a', 'b']);
    await page.getByRole('button', { name: 'Remove tag a' }).click();
    await expect.poll(tags).toEqual(['b']);
  });

  test('forgets what is typed with Escape', async () => {
    await show(<Tagged />);
    await field.click();
    await userEvent.keyboard('sea{Escape}{Enter}');
    expect(tags()).toEqual([]);
  });

  test('leaves Enter to the input method while it composes', async () => {
    await show(<Tagged />);
    await field.click();
    await userEvent.keyboard('hai');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
    );
    expect(tags()).toEqual([]);
  });
});
