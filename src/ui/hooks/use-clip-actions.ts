import { useState } from 'preact/hooks';
import type { Clip } from '../../clip/clip';
import { ClipperError } from '../../clip/errors';
import { errorSentence, t } from '../../platform/i18n';
import { openAddress, openExtensionPage } from '../../platform/tabs';
import { library } from '../../store/library';
import type { ClipActions } from '../components/ClipRow';
import type { Notice } from '../components/Toast';
import type { FormatId } from '../export-names';
import { formatNumber } from '../format';
import { type Exporting, useExport } from './use-export';

/** What can be done with several clips. */
export interface ManyActions {
  readonly export: (ids: readonly string[], format: FormatId) => void;
  readonly delete: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  readonly purge: (ids: readonly string[]) => void;
}

export interface ClipActing {
  readonly notice: Notice | null;
  readonly exporting: Exporting | null;
  readonly one: ClipActions;
  readonly many: ManyActions;
  readonly dismiss: () => void;
}

/** What can be done with clips, and what there is to tell of what was done last. */
export function useClipActions(): ClipActing {
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = (text: string, undo?: () => void) => setNotice(undo ? { text, undo } : { text });
  const attempt = (work: Promise<void>) => void work.catch((error: unknown) => tell(errorSentence(error)));
  const [exporting, runExport] = useExport(tell);

  const restore = async (ids: readonly string[]) => {
    await library.restore(ids);
    tell(counted('done.restored', ids));
  };
  const remove = async (ids: readonly string[]) => {
    await library.trash(ids, new Date());
    tell(counted('done.deleted', ids), () => attempt(restore(ids)));
  };
  const purge = async (ids: readonly string[]) => {
    await library.purge(ids);
    tell(counted('done.purged', ids));
  };
  const copy = async ({ id }: Clip) => {
    const [found, { toMarkdownDocument }] = await Promise.all([library.read(id), import('../../markdown/document')]);
    if (!found) throw new ClipperError('clip-gone', `No clip ${id}`);
    await navigator.clipboard.writeText(toMarkdownDocument(found.clip, found.body.html));
    tell(t('done.copied'));
  };

  return {
    notice,
    exporting,
    dismiss: () => setNotice(null),
    one: {
      open: ({ id }) => attempt(openExtensionPage(`library.html#${id}`)),
      source: ({ url }) => attempt(openAddress(url)),
      copy: (clip) => attempt(copy(clip)),
      export: ({ id }) => attempt(runExport([id], 'markdown')),
      delete: ({ id }) => attempt(remove([id])),
      restore: ({ id }) => attempt(restore([id])),
      purge: ({ id }) => attempt(purge([id])),
    },
    many: {
      export: (ids, format) => attempt(runExport(ids, format)),
      delete: (ids) => attempt(remove(ids)),
      restore: (ids) => attempt(restore(ids)),
      purge: (ids) => attempt(purge(ids)),
    },
  };
}

function counted(key: 'done.deleted' | 'done.restored' | 'done.purged', { length }: readonly string[]): string {
  return t(key, length, [formatNumber(length)]);
}
