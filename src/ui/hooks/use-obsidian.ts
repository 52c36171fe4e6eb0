import { t } from '../../platform/i18n';
import { sendToObsidian, type Sent } from '../send-to-obsidian';

/** What to say of each way in which a clip was handed over. Obsidian gives no answer: nothing more is known. */
const SENTENCES: Readonly<Record<Sent['by'], (name: string) => string>> = {
  link: () => t('obsidian.sent'),
  clipboard: () => t('obsidian.sentByClipboard'),
  file: (name) => t('obsidian.saved', [name]),
};

/**
 * Hands a clip over to Obsidian and tells how. The clip stays as it is, whatever becomes of it there.
 *
 * What it gives throws ClipperError `clip-gone`, and what is wrong with the template.
 */
export function useObsidian(tell: (text: string) => void) {
  return async (id: string, revision = -1): Promise<void> => {
    const { by, name } = await sendToObsidian(id, revision);
    tell(SENTENCES[by](name));
  };
}
