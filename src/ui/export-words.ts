import type { ExportWords } from '../export/words';
import { interfaceLanguage, t } from '../platform/i18n';
import { formatMoment } from './format';

/** What exported files say beside what the clips say. */
export function exportWords(): ExportWords {
  return {
    language: interfaceLanguage(),
    contents: t('list.name'),
    published: (time) => t('reading.published', [formatMoment(time)]),
    modified: (time) => t('reading.modified', [formatMoment(time)]),
    clipped: (time) => t('reading.clipped', [formatMoment(time)]),
    picture: (description) => (description ? t('reading.picture', [description]) : t('reading.pictureUntitled')),
  };
}
