import { t } from '../platform/i18n';

/** What to call a picture that is not shown, from its description; '' when nothing describes it. */
export function pictureName(description: string): string {
  return description ? t('reading.picture', [description]) : t('reading.pictureUntitled');
}
