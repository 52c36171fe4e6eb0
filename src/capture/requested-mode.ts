import { type ClipMode, MODE_KEY } from '../messages';

/** What to do in each mode. */
type ByMode<T> = Readonly<Record<ClipMode, T>>;

/**
 * The entry for what the extension asked the content script to clip, by a property it left on `globalThis`; the
 * article when it asked for nothing. Takes the property away.
 */
export function requested<T>(byMode: ByMode<T>): T {
  const mode: unknown = Reflect.get(globalThis, MODE_KEY);
  Reflect.deleteProperty(globalThis, MODE_KEY);
  return typeof mode === 'string' && Object.hasOwn(byMode, mode) ? byMode[mode as ClipMode] : byMode.article;
}
