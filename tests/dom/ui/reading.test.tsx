import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Change } from '@/src/clip/article';
import '@/assets/css/tokens.css';
import '@/assets/css/library.css';
import { library } from '@/src/store/library';
import { ReadingView } from '@/src/ui/components/ReadingView';
import { aChange } from '../../unit/a-change';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

const COMMENT = aChange({ text: 'I saw the ferry with my own eyes', html: '<p>I saw the ferry with my own eyes</p>' });
const HTML = '<p>One</p><p>Two</p><p>Three</p>';

beforeEach(emptyLibrary);

/** Opens a clip of which this was left out. */
async function read(changes: readonly Change[] | null, html = HTML): Promise<string> {
  const article = anArticle({ html, text: html.replace(/<[^>]+>/g, ' ') });
  const { clip } = await library.save(changes ? { ...article, changes } : article, { now: new Date(1e12) });
  await show(
    <main class="library">
      <ReadingView id={clip.id} />
    </main>,
  );
  await expect.poll(texts).not.toEqual([]);
  return clip.id;
}

const frame = () => document.querySelector('iframe')?.contentDocument;
const texts = () => [...(frame()?.body.children ?? [])].map(({ textContent }) => textContent);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const open = () => button(/^What was left out\?/).click();
const said = (words: string) =>
  expect.poll(() => document.querySelector('[role=status]')?.textContent).toContain(words);
const versions = () => page.getByRole('combobox', { name: 'Version' });

describe('what was left out', () => {
  test('is shown when it is asked for, with the reason', async () => {
    await read([COMMENT, aChange({ action: 'restored', text: 'The ferry is back in the port', step: 'judge' })]);
    const disclosure = button(/^What was left out\?/);
    await expect.element(disclosure).toHaveAttribute('aria-expanded', 'false');
    await expect.element(button('What was left out? 1 part')).toBeVisible();
    await disclosure.click();
    await expect.element(disclosure).toHaveAttribute('aria-expanded', 'true');
    const panel = page.getByRole('region', { name: 'What was left out' });
    await expect.element(panel.getByText('Comments')).toBeVisible();
    await expect.element(panel.getByText('main > div.comments').first()).toBeVisible();
    await panel.getByText('Put back by Cuttings (1)').click();
    await expect.element(panel.getByText('The ferry is back in the port')).toBeVisible();
  });

  test.each([
    ['nothing was', [], 'Nothing was left out.'],
    ['it was not kept', null, 'What was left out of this clip was not kept.'],
  ])('says when %s', async (_, changes, sentence) => {
    await read(changes);
    await open();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  test('has a sentence for a step that it does not know', async () => {
    await read([aChange({ ...COMMENT, step: 'constructor' })]);
    await open();
    await expect.element(page.getByText('Not part of the article', { exact: true })).toBeVisible();
  });

  test('of many parts shows fifty at once, and folds those of a few words together', async () => {
    const many = Array.from({ length: 120 }, (_, i) => aChange({ ...COMMENT, text: `${COMMENT.text} ${i}` }));
    await read([...many, aChange(), aChange()]);
    await open();
    const parts = () => document.querySelectorAll('.left-out > ul > li').length;
    await expect.poll(parts).toBe(50);
    await button('Show 50 more').click();
    await button('Show 20 more').click();
    await expect.poll(parts).toBe(120);
    await expect.element(page.getByText('2 parts of a few words')).toBeVisible();
  });

  test('shows the beginning of a long part, and all of it when that is asked for', async () => {
    const text = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    await read([aChange({ text })]);
    await open();
    await expect.element(page.getByText(/word299/)).not.toBeInTheDocument();
    await button('Show all').click();
    await expect.element(page.getByText(/word299/)).toBeVisible();
  });

  test('cannot be put back when it was too long to be kept', async () => {
    await read([aChange({ ...COMMENT, html: '' })]);
    await open();
    await expect.element(page.getByText('Too long to be kept whole.')).toBeVisible();
    await expect.element(button(/^Put back/)).not.toBeInTheDocument();
  });
});

describe('a part put back', () => {
  test('is where it stood, in a version of its own, and can be taken out again', async () => {
    await read([COMMENT]);
    await open();
    await button(/^Put back: I saw/).click();
    await said('Put back; saved as an edited version');
    await expect.poll(texts).toEqual(['One', COMMENT.text, 'Two', 'Three']);
    await expect.poll(() => frame()?.querySelector('.put-back')?.textContent).toBe(COMMENT.text);
    await expect.element(page.getByText('Nothing was left out.')).toBeVisible();
    await expect.element(versions().getByRole('option', { name: /Edited/ })).toBeInTheDocument();
    await button('Undo').click();
    await said('Taken back');
    await expect.element(button('What was left out? 1 part')).toHaveFocus();
    await expect.poll(texts).toEqual(['One', 'Two', 'Three']);
    await expect.element(page.getByText('Comments')).toBeVisible();
    await expect.element(versions()).not.toBeInTheDocument();
  });

  test('is not in the version as captured, which cannot be changed', async () => {
    await read([COMMENT]);
    await open();
    await button(/^Put back: I saw/).click();
    await versions().selectOptions('0');
    await expect.poll(texts).toEqual(['One', 'Two', 'Three']);
    await expect.element(page.getByText(/^Only the newest version/)).toBeVisible();
    await expect.element(button(/^Put back:/)).not.toBeInTheDocument();
    await expect.element(button('Cut a part')).not.toBeInTheDocument();
  });

  test('leaves the focus on the next one', async () => {
    await read([COMMENT, aChange({ ...COMMENT, text: 'And I saw it too that day' })]);
    await open();
    await button(/^Put back: I saw/).click();
    await expect.element(button(/^Put back: And I/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'What was left out' })).toHaveFocus();
  });

  test('after another page has changed the clip is told of as not done', async () => {
    const id = await read([COMMENT]);
    await open();
    const { body } = (await library.read(id)) ?? {};
    // Announced to nobody, as when the announcement is still on its way.
    const quiet = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {});
    const other = { html: '<p>Else</p>', text: 'Else', wordCount: 1, changes: [] };
    await library.edit(other, { id, from: body?.hash ?? '', now: new Date() });
    quiet.mockRestore();
    await button(/^Put back: I saw/).click();
    await said('This clip was changed in another page meanwhile.');
    expect((await library.read(id))?.body.html).toBe('<p>Else</p>');
  });
});

describe('cutting a part', () => {
  const focused = () => frame()?.querySelector('[role=option]:focus')?.textContent;

  test('by mouse takes out the block that is pressed, and it can be put back', async () => {
    await read([]);
    await button('Cut a part').click();
    await expect.poll(focused).toBe('One');
    frame()?.querySelectorAll('p')[1]?.click();
    await said('Cut; saved as an edited version');
    await expect.poll(texts).toEqual(['One', 'Three']);
    await expect.poll(focused).toBe('Three');
    await open();
    await expect.element(page.getByText('Cut by hand')).toBeVisible();
    await button('Put back: Two').click();
    await said('The text is as captured again');
    await expect.poll(texts).toEqual(['One', 'Two', 'Three']);
    await expect.element(versions()).not.toBeInTheDocument();
  });

  test('by keyboard takes out the block that was chosen, and Escape ends it', async () => {
    await read([]);
    await button('Cut a part').click();
    await expect.poll(() => frame()?.body.getAttribute('aria-label')).toContain('Delete cuts');
    await userEvent.keyboard('{ArrowDown}{End}{ArrowUp}{Delete}');
    await expect.poll(texts).toEqual(['One', 'Three']);
    await expect.poll(focused).toBe('Three');
    await userEvent.keyboard('{Delete}');
    await expect.poll(texts).toEqual(['One']);
    await expect.poll(focused).toBe('One');
    await userEvent.keyboard('{Delete}');
    await said('This is all there is of the article.');
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Cut a part')).toHaveFocus();
    expect(frame()?.querySelector('[role], [tabindex]')).toBeNull();
  });

  test('by keyboard cuts nothing while no block has the focus, and leaves shortcuts to the browser', async () => {
    await read([]);
    await button('Cut a part').click();
    await expect.poll(focused).toBe('One');
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    frame()?.querySelector<HTMLElement>('[role=option]:focus')?.blur();
    await userEvent.keyboard('{Delete}{ArrowDown}');
    await expect.poll(focused).toBe('One');
    expect(texts()).toEqual(['One', 'Two', 'Three']);
  });

  test('follows no link of what it cuts', async () => {
    await read([], '<p>One</p><p><a href="https://news.example/next">Two</a></p>');
    await button('Cut a part').click();
    await expect.poll(focused).toBe('One');
    frame()?.querySelector('a')?.click();
    await expect.poll(texts).toEqual(['One']);
  });
});

describe('on a narrow window', () => {
  test('nothing is wider than it', async () => {
    await page.viewport(320, 640);
    const where = `body > ${'div.a-very-long-name-of-a-box > '.repeat(8)}p`;
    await read([aChange({ ...COMMENT, where, text: `${'x'.repeat(300)} and some more words of it` })]);
    await open();
    await button('Cut a part').click();
    await expect.element(button('Done')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
    expect(document.querySelector('.left-out')?.scrollWidth).toBe(document.querySelector('.left-out')?.clientWidth);
    await page.viewport(414, 896);
  });
});
