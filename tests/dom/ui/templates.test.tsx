import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LIMITS } from '@/src/clip/limits';
import { readSettings, writeSettings } from '@/src/platform/settings';
import { library } from '@/src/store/library';
import { STANDARD } from '@/src/template/presets';
import { Options } from '@/src/ui/components/Options';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const inUse = page.getByRole('combobox', { name: 'Template' });
const written = page.getByLabelText('The clip as it would be written');

beforeEach(async () => {
  await emptyLibrary();
  await library.save(anArticle({ title: 'Ferry', html: '<p>The ferry is back</p>' }), { now: new Date(1e12) });
});

/** Waits until the preview has a text in it. */
const shows = (text: string) => expect.poll(() => written.query()?.textContent).toContain(text);
/** Chooses a file of templates, as soon as one can be. */
const upload = async (file: File) => {
  await expect.element(box('Name')).toBeVisible();
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]') ?? document.body, file);
};
const kept = async () => (await readSettings()).templates;

describe('the template in the settings', () => {
  test('is shown with what it makes of the newest clip, as it is typed', async () => {
    await show(<Options />);
    await shows('# Ferry\n\nThe ferry is back');
    await box('Text').fill('Read: {{title|upper}}');
    await shows('Read: FERRY');
  });

  test('is kept at once, and is still there when the page is opened again', async () => {
    await show(<Options />);
    await box('File name').fill('{{site}} {{title}}');
    await expect.poll(kept).toEqual([{ ...STANDARD, fileName: '{{site}} {{title}}' }]);
    await show(<Options />);
    await expect.element(box('File name')).toHaveValue('{{site}} {{title}}');
  });

  test('is not kept while something is wrong with it, and what is wrong is said where it is', async () => {
    await show(<Options />);
    await box('Text').fill('{{titel}}');
    await expect.element(box('Text')).toHaveAccessibleDescription(/titel/);
    await expect.element(page.getByText('Not kept until what is wrong is mended.')).toBeVisible();
    await shows('The ferry is back');
    expect(await kept()).toEqual([]);
    await box('Text').fill('{{title}}');
    await expect.poll(kept).toMatchObject([{ body: '{{title}}' }]);
  });

  test('of the start comes back by Reset, which can be undone', async () => {
    await writeSettings({ templates: [{ ...STANDARD, body: 'Mine' }] });
    await show(<Options />);
    await button('Reset').click();
    await expect.element(box('Text')).toHaveValue(STANDARD.body);
    await expect.poll(kept).toEqual([]);
    await button('Undo').click();
    await expect.element(box('Text')).toHaveValue('Mine');
  });

  test('can be another one', async () => {
    await show(<Options />);
    await inUse.selectOptions('Obsidian');
    await expect.poll(async () => (await readSettings()).template).toBe('obsidian');
    await shows('clippings');
  });

  test('is no longer than what is read again', async () => {
    await writeSettings({ template: 'mine', templates: [{ ...STANDARD, id: 'mine', name: 'n'.repeat(LIMITS.tag) }] });
    await show(<Options />);
    for (const [name, most] of [
      ['Name', LIMITS.tag],
      ['Folder', LIMITS.field],
      ['File name', LIMITS.field],
      ['Text', LIMITS.template],
    ] as const) {
      await expect.element(box(name)).toHaveAttribute('maxlength', String(most));
    }
    await expect.element(box('Name of the field').first()).toHaveAttribute('maxlength', String(LIMITS.tag));
    await expect.element(box('Value').first()).toHaveAttribute('maxlength', String(LIMITS.field));
    await button('Copy as new').click();
    await expect.poll(kept).toHaveLength(2);
  });

  test('has no more fields than are read again', async () => {
    const fields = Array.from({ length: LIMITS.fields }, (_, i) => ({
      name: `f${i}`,
      kind: 'text' as const,
      value: '',
    }));
    await writeSettings({ templates: [{ ...STANDARD, fields }] });
    await show(<Options />);
    await expect.element(button('Add a field')).toBeDisabled();
  });

  test('is copied, renamed and deleted', async () => {
    await show(<Options />);
    await button('Copy as new').click();
    await expect.element(box('Name')).toHaveValue('Standard (copy)');
    await box('Name').fill('Mine');
    await expect.poll(() => inUse.element().textContent).toContain('Mine');
    await button('Delete').click();
    await expect.poll(kept).toEqual([]);
    await expect.element(box('Name')).toHaveValue('Standard');
  });
});

describe('the fields of the front matter', () => {
  test('are added, named, moved and removed', async () => {
    await show(<Options />);
    await button('Add a field').click();
    await page.getByRole('textbox', { name: 'Name of the field' }).last().fill('rating');
    await page.getByRole('textbox', { name: 'Value' }).last().fill('5');
    await page.getByRole('combobox', { name: 'Kind' }).last().selectOptions('Number');
    await shows('rating: 5\n---');
    await button('Move field rating up').click();
    await expect.element(button('Move field rating up')).toHaveFocus();
    await expect
      .poll(async () => (await kept())[0]?.fields.at(-2))
      .toEqual({ name: 'rating', kind: 'number', value: '5' });
    await button('Remove field rating').click();
    await expect.poll(kept).toMatchObject([{ fields: STANDARD.fields }]);
  });

  test('of the same name are refused with a sentence', async () => {
    await show(<Options />);
    await button('Add a field').click();
    const names = page.getByRole('textbox', { name: 'Name of the field' });
    await names.last().fill('title');
    await expect.element(names.last()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(names.last()).toHaveAccessibleDescription(/title/);
  });
});

describe('a file of templates', () => {
  test('that was exported can be imported, as one more', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:nothing';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await show(<Options />);
    await box('Text').fill('Mine {{title}}');
    await button('Export').click();
    const file = new File([files[0] ?? ''], 'mine.json', { type: 'application/json' });
    await upload(file);
    await expect.element(page.getByText('1 template imported')).toBeVisible();
    const bodies = async () => (await kept()).map(({ body }) => body);
    await expect.poll(bodies).toEqual(['Mine {{title}}', 'Mine {{title}}']);
  });

  test('with something wrong in it is shown, and kept when that is mended', async () => {
    await show(<Options />);
    const templates = [{ ...STANDARD, name: 'Theirs', body: '{{titel}}' }];
    await upload(new File([JSON.stringify({ format: 'cuttings-templates', version: 1, templates })], 'theirs.json'));
    await expect.element(box('Name')).toHaveValue('Theirs');
    await expect.element(page.getByText('Not kept until what is wrong is mended.')).toBeVisible();
    expect(await kept()).toEqual([]);
    await box('Text').fill('{{title}}');
    await expect.poll(kept).toMatchObject([{ name: 'Theirs', body: '{{title}}' }]);
  });

  test('that is none is refused, and nothing is changed', async () => {
    await show(<Options />);
    await upload(new File(['{"templates":'], 'bad.json'));
    await expect.poll(() => page.getByRole('status').last().element().textContent).toMatch(/template/);
    expect(await kept()).toEqual([]);
  });
});

test('the clip that was chosen last is shown, however long another took to be read', async () => {
  const bridge = anArticle({
    canonicalUrl: 'https://news.example/bridge',
    title: 'Bridge',
    html: '<p>The bridge is back</p>',
  });
  await library.save(bridge, { now: new Date(2e12) });
  await show(<Options />);
  await shows('The bridge is back');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const read = library.read.bind(library);
  const reading = vi.spyOn(library, 'read').mockImplementationOnce(async (...asked) => {
    await released;
    return read(...asked);
  });
  const samples = page.getByRole('combobox', { name: 'Preview with' });
  await samples.selectOptions('Ferry');
  await samples.selectOptions('Bridge');
  await expect.poll(() => reading.mock.settledResults[1]?.type).toBe('fulfilled');
  release();
  await reading.mock.results[0]?.value;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(written.query()?.textContent).toContain('The bridge is back');
});

test('without a clip, says how to get a preview', async () => {
  await emptyLibrary();
  await show(<Options />);
  await expect.element(page.getByText('Clip an article to see here what a template makes of it.')).toBeVisible();
});
