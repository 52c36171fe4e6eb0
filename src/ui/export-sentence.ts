import { t } from '../platform/i18n';
import { formatNumber } from './format';
import type { ExportReport } from './run-export';

/** What an export did, as a sentence or several. */
export function exportSentence({ names, failures, missing }: ExportReport): string {
  return [
    handedOver(names),
    failures.length > 0 && t('done.notExported', failures.length, [formatNumber(failures.length)]),
    missing > 0 && t('done.missing', missing, [formatNumber(missing)]),
  ]
    .filter(Boolean)
    .join(' ');
}

function handedOver([name, ...others]: readonly string[]): string {
  if (!name) return t('done.copied');
  return others.length === 0 ? t('done.exported', [name]) : t('done.exportedFiles', [formatNumber(others.length + 1)]);
}
