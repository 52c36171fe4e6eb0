import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../clip/clip';
import { errorSentence, t } from '../../platform/i18n';
import { openAddress } from '../../platform/tabs';
import { library } from '../../store/library';
import { useClipActions } from '../hooks/use-clip-actions';
import { useOpenedClip } from '../hooks/use-opened-clip';
import { useTagsInUse } from '../hooks/use-tags-in-use';
import { ArticleFrame } from './ArticleFrame';
import type { ClipAction } from './ClipRow';
import { ExportProgress } from './ExportProgress';
import { Icon, type IconName } from './Icon';
import { ReadingHead } from './ReadingHead';
import { TagField } from './TagField';
import { Toast } from './Toast';

const ACTIONS: readonly (readonly [ClipAction, IconName])[] = [
  ['source', 'source'],
  ['copy', 'copy'],
  ['export', 'download'],
];

/** One clip to be read: where it is from, its versions, and its text as it was captured. */
export function ReadingView({ id }: { readonly id: string }) {
  const [revision, setRevision] = useState(-1);
  const { found, error } = useOpenedClip(id, revision);
  const { notice, exporting, one, attempt, dismiss } = useClipActions(revision);
  const tagsInUse = useTagsInUse(true);
  useEffect(() => {
    document.title = found?.clip.title ?? t('reading.title');
    return () => {
      document.title = t('extName');
    };
  }, [found]);

  if (error) return <p role="alert">{errorSentence(error)}</p>;
  if (!found) return <p aria-busy="true">{t('reading.loading')}</p>;
  const { clip, body } = found;
  return (
    <article class="reading">
      <ReadingHead clip={clip} revision={revision} onRevision={setRevision} onSource={() => one.source(clip)} />
      <div class="reading-tools">
        <TagField
          tags={clip.tags}
          suggestions={tagsInUse}
          onChange={(tags) => attempt(() => library.setTags(id, tags))}
        />
        <div class="choices">
          {[...ACTIONS, binAction(clip)].map(([action, icon]) => (
            <button type="button" key={action} onClick={() => one[action](clip)}>
              <Icon name={icon} />
              {t(`row.${action}`)}
            </button>
          ))}
        </div>
      </div>
      {exporting && <ExportProgress done={exporting.done} total={exporting.total} onCancel={exporting.cancel} />}
      <ArticleFrame
        html={body.html}
        lang={clip.lang}
        dir={clip.dir}
        onLink={(href) => void attempt(() => openAddress(href))}
      />
      <Toast notice={notice} onClose={dismiss} />
    </article>
  );
}

function binAction({ deletedTime }: Clip): readonly [ClipAction, IconName] {
  return deletedTime === null ? ['delete', 'trash'] : ['restore', 'restore'];
}
