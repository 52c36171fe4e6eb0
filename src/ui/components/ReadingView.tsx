import { useEffect, useState } from 'preact/hooks';
import { errorSentence, t } from '../../platform/i18n';
import { openAddress } from '../../platform/tabs';
import { library } from '../../store/library';
import { useClipActions } from '../hooks/use-clip-actions';
import { useEdits } from '../hooks/use-edits';
import { useKeptPictures } from '../hooks/use-kept-pictures';
import { useOpenedClip } from '../hooks/use-opened-clip';
import { useSyncOfClip } from '../hooks/use-sync-when-opened';
import { ArticleFrame } from './ArticleFrame';
import { CutBar } from './CutBar';
import { ExportBar } from './ExportBar';
import { ExportState } from './ExportState';
import { LeftOut } from './LeftOut';
import { ReadingHead } from './ReadingHead';
import { ReadingToast } from './ReadingToast';
import { ReadingTools } from './ReadingTools';

const PANEL = 'left-out';
const EXPORT = 'export';

/** One clip to be read: where it is from, its versions, its text as it was captured, and what was left out of it. */
export function ReadingView({ id }: { readonly id: string }) {
  const [revision, setRevision] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [isCutting, setCutting] = useState(false);
  const { found, error } = useOpenedClip(id, revision);
  const pictures = useKeptPictures(found?.body.hash ?? null);
  const { notice, exporter, one, many, tell, attempt, dismiss } = useClipActions(revision);
  const [isExporting, setExporting] = useState(false);
  const edits = useEdits(found, { tell, attempt });
  useSyncOfClip(id);
  useEffect(() => {
    document.title = found?.clip.title ?? t('reading.title');
    return () => {
      document.title = t('extName');
    };
  }, [found]);

  if (error) return <p role="alert">{errorSentence(error)}</p>;
  if (!found) return <p aria-busy="true">{t('reading.loading')}</p>;
  const { clip, body, changes } = found;
  const canEdit = revision === -1 && clip.deletedTime === null;
  const endCutting = () => setCutting(false);
  const choice = { name: t('leftOut.blocks'), choose: edits.cut, leave: endCutting };
  return (
    <article class={isOpen ? 'reading with-left-out' : 'reading'}>
      <ReadingHead clip={clip} revision={revision} onRevision={setRevision} onSource={() => one.source(clip)} />
      <ReadingTools
        clip={clip}
        actions={one}
        onTags={(tags) => attempt(() => library.setTags(id, tags))}
        leftOut={{ changes, panelId: PANEL, isOpen, toggle: () => setOpen(!isOpen) }}
        exporting={{ panelId: EXPORT, isOpen: isExporting, toggle: () => setExporting(!isExporting) }}
        cutting={canEdit ? { isOn: isCutting, toggle: () => setCutting(!isCutting) } : null}
      />
      {isExporting && (
        <div id={EXPORT}>
          <ExportBar
            count={1}
            label={t('export.save')}
            onExport={(order) => void many.export({ ...order, ids: [id], revision })}
            onObsidian={() => many.obsidian(id)}
          />
        </div>
      )}
      <ExportState exporter={exporter} />
      {canEdit && isCutting && <CutBar onEnd={endCutting} />}
      {isOpen && <LeftOut id={PANEL} changes={changes} lang={clip.lang} onPutBack={canEdit ? edits.putBack : null} />}
      <ArticleFrame
        html={body.html}
        lang={clip.lang}
        dir={clip.dir}
        pictures={pictures}
        onLink={(href) => void attempt(() => openAddress(href))}
        marked={canEdit ? edits.putBackLast : null}
        choice={canEdit && isCutting ? choice : null}
      />
      <ReadingToast panelId={PANEL} notice={notice} onClose={dismiss} />
    </article>
  );
}
