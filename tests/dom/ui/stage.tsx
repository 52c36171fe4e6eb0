import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';
import english from '@/assets/locales/en.yml?raw';
import { writeSettings } from '@/src/platform/settings';
import { library } from '@/src/store/library';

/** The English catalogue as the browser gives it: keys joined by `_`, the forms of a plural by ` | `. */
function messages(value: unknown, key = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [key]: String(value) };
  const entries = Object.entries(value);
  if (entries.some(([name]) => name === 'n')) return { [key]: entries.map(([, form]) => String(form)).join(' | ') };
  return Object.assign({}, ...entries.map(([name, inner]) => messages(inner, key ? `${key}_${name}` : name)));
}

const CATALOGUE = messages(parse(english));

beforeEach(async () => {
  await writeSettings({}); // In its turn: what the test before has begun to write would land in this one.
  fakeBrowser.reset();
  const event = { addListener: () => undefined, removeListener: () => undefined };
  // No right is given until a test gives it.
  Object.assign(fakeBrowser.permissions, { contains: async () => false, onAdded: event, onRemoved: event });
  fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) =>
    (CATALOGUE[key] ?? '').replace(/\$(\d)/g, (_, place: string) => String([values].flat()[Number(place) - 1] ?? ''));
});

/** Puts a component on an otherwise empty page. */
export async function show(component: ComponentChild): Promise<void> {
  await act(() => render(null, document.body));
  await act(() => render(component, document.body));
}

/** Changes what is on the page, as when its state changes. */
export async function change(component: ComponentChild): Promise<void> {
  await act(() => render(component, document.body));
}

/** Empties the library that every page of the extension shares. */
export async function emptyLibrary(): Promise<void> {
  const inLibrary = await library.findIds({ shelf: 'library', words: '' });
  await library.trash(inLibrary, new Date());
  await library.purge(await library.findIds({ shelf: 'trash', words: '' }));
}
