import type { Clip } from '../../clip/clip';
import { t } from '../../platform/i18n';
import { openAddress, openExtensionPage } from '../../platform/tabs';
import { library } from '../../store/library';
import type { ClipActions } from '../components/ClipRow';
import { formatNumber } from '../format';
import type { ExportOrder } from '../run-export';
import { useExport } from './use-export';
import { useNotice } from './use-notice';
import { useObsidian } from './use-obsidian';

type Ids = readonly string[];

/** What can be done with several clips. Each resolves with whether it was done. */
export interface ManyActions {
  readonly export: (order: ExportOrder) => Promise<boolean>;
  /** Hands one clip over to Obsidian. */
  readonly obsidian: (id: string) => void;
  readonly delete: (ids: Ids) => Promise<boolean>;
  readonly restore: (ids: Ids) => Promise<boolean>;
  /** Asks first: what is deleted for good cannot be taken back. */
  readonly purge: (ids: Ids) => Promise<boolean>;
}

/**
 * What can be done with clips, and what there is to tell of what was done last.
 *
 * @param revision which revision is copied and exported where it is one clip's; the newest is -1
 */
export function useClipActions(revision = -1) {
  const { notice, tell, attempt, dismiss } = useNotice();
  const exporter = useExport(tell);
  const toObsidian = useObsidian(tell);

  const restore = async (ids: Ids) => {
    await library.restore(ids);
    tell(counted('done.restored', ids));
  };
  const remove = async (ids: Ids) => {
    await library.trash(ids, new Date());
    tell(counted('done.deleted', ids), { label: t('clip.undo'), press: () => void attempt(() => restore(ids)) });
  };
  const purge = async (ids: Ids) => {
    await library.purge(ids);
    tell(counted('done.purged', ids));
  };
  const askToPurge = async (ids: Ids) =>
    tell(counted('done.purging', ids), { label: t('row.purge'), press: () => void attempt(() => purge(ids)) });
  const asMarkdown = (to: ExportOrder['to'], { id }: Clip) =>
    void attempt(() => exporter.run({ ids: [id], format: 'markdown', to, revision }));

  const one: ClipActions = {
    open: ({ id }) => void attempt(() => openExtensionPage(`library.html#${id}`)),
    source: ({ url }) => void attempt(() => openAddress(url)),
    copy: asMarkdown.bind(null, 'clipboard'),
    export: asMarkdown.bind(null, 'file'),
    delete: ({ id }) => void attempt(() => remove([id])),
    restore: ({ id }) => void attempt(() => restore([id])),
    purge: ({ id }) => void attempt(() => askToPurge([id])),
  };
  const many: ManyActions = {
    export: (order) => attempt(() => exporter.run(order)),
    obsidian: (id) => void attempt(() => toObsidian(id, revision)),
    delete: (ids) => attempt(() => remove(ids)),
    restore: (ids) => attempt(() => restore(ids)),
    purge: (ids) => attempt(() => askToPurge(ids)),
  };
  return { notice, exporter, one, many, tell, attempt, dismiss };
}

function counted(key: 'done.deleted' | 'done.restored' | 'done.purged' | 'done.purging', { length }: Ids): string {
  return t(key, length, [formatNumber(length)]);
}
