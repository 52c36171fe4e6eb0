import { createI18n } from '@wxt-dev/i18n';
import browser from 'webextension-polyfill';
import type { GeneratedI18nStructure } from '#i18n';
import { ClipperError, type ErrorCode } from '../clip/errors';

/** The text of the interface in the browser's language. */
export const { t } = createI18n<GeneratedI18nStructure>();

/** The language of the interface as a BCP 47 tag, for dates, numbers and the page's `lang`. */
export function interfaceLanguage(): string {
  return t('language');
}

/** The direction of the interface's language. */
export function interfaceDirection(): 'ltr' | 'rtl' {
  // Not the browser's own: a browser in Arabic shows this interface in English.
  return t('direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Where a template is wrong. */
const PLACE = ['line', 'column', 'near'] as const;

/** Which remote it is about. */
const HOST = ['host'] as const;
/** The details that an error's sentence names, in the order of $1, $2 and so on. */
const NAMED: Readonly<Partial<Record<ErrorCode, readonly string[]>>> = {
  'export-failed': ['title'],
  'no-article': ['words'],
  'pages-failed': ['page'],
  'sync-permission': HOST,
  'sync-auth': HOST,
  'sync-forbidden': HOST,
  'sync-wrong-address': HOST,
  'sync-redirect': HOST,
  'sync-http': HOST,
  'sync-no-bucket': HOST,
  'sync-unreachable': HOST,
  'sync-timeout': HOST,
  'sync-rate': HOST,
  'sync-locked': HOST,
  'sync-quota': HOST,
  'sync-too-large': HOST,
  'sync-server': [...HOST, 'status'],
  'sync-refused': [...HOST, 'status'],
  'sync-answer-too-long': HOST,
  'sync-clock': HOST,
  'sync-unverified': HOST,
  'sync-wiped': HOST,
  'sync-other-library': HOST,
  'sync-needs-passphrase': HOST,
  'template-arguments': PLACE,
  'template-field-name': PLACE,
  'template-field-repeated': PLACE,
  'template-syntax': PLACE,
  'template-too-large': PLACE,
  'template-unclosed': PLACE,
  'template-unknown-filter': PLACE,
  'template-unknown-name': PLACE,
};

/** What to tell a person of something that was thrown: the sentence for its code, or that it is a bug. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ClipperError)) return t('error.bug', [error instanceof Error ? error.message : String(error)]);
  const values = (NAMED[error.code] ?? []).map((name) => error.details[name] ?? '');
  // Codes are checked against the catalogue by a test: the key is made here alone.
  // The values are put in last: the forms are parted by what may also stand in a title or a template.
  const places = values.map((_, index) => `{${index}}`);
  const forms = browser.i18n.getMessage(`error_${error.code.replaceAll('-', '_')}`, places).split(' | ');
  const form = (values[0] === 1 ? forms[0] : forms.at(-1)) ?? '';
  return form.replace(/\{(\d)\}/g, (_, index: string) => shown(values[Number(index)] ?? ''));
}

function shown(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString(interfaceLanguage()) : value;
}
