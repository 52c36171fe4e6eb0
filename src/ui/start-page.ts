import { type ComponentChild, render } from 'preact';
import { interfaceDirection, interfaceLanguage } from '../platform/i18n';

/** Shows a page of the extension, in the language and direction of the interface. */
export function startPage(page: ComponentChild, title: string): void {
  Object.assign(document.documentElement, { lang: interfaceLanguage(), dir: interfaceDirection() });
  document.title = title;
  render(page, document.body);
}
