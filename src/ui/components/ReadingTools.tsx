import type { Change } from '../../clip/article';
import type { Clip } from '../../clip/clip';
import { t } from '../../platform/i18n';
import { formatNumber } from '../format';
import { useTagsInUse } from '../hooks/use-tags-in-use';
import { CutButton, type CutButtonProps } from './CutButton';
import type { ClipAction, ClipActions } from './ClipRow';
import { Icon, type IconName } from './Icon';
import { PanelButton, type PanelButtonProps } from './PanelButton';
import { TagField } from './TagField';

const ACTIONS: readonly (readonly [ClipAction, IconName])[] = [
  ['source', 'source'],
  ['copy', 'copy'],
];

export interface ReadingToolsProps {
  readonly clip: Clip;
  readonly actions: ClipActions;
  readonly onTags: (tags: readonly string[]) => Promise<boolean>;
  readonly exporting: PanelButtonProps;
  readonly leftOut: LeftOutTool;
  /** Null where nothing can be cut. */
  readonly cutting: CutButtonProps | null;
}

export interface LeftOutTool extends PanelButtonProps {
  readonly changes: readonly Change[] | null;
}

/** What can be done with the clip that is read. */
export function ReadingTools({ clip, actions, onTags, exporting, leftOut, cutting }: ReadingToolsProps) {
  const tagsInUse = useTagsInUse(true);
  const [bin, binIcon] = binAction(clip);
  const removed = (leftOut.changes ?? []).filter(({ action }) => action === 'removed').length;
  return (
    <div class="reading-tools">
      <TagField tags={clip.tags} suggestions={tagsInUse} onChange={onTags} />
      <div class="choices">
        {ACTIONS.map(([action, icon]) => (
          <ActionButton key={action} action={action} icon={icon} onPress={() => actions[action](clip)} />
        ))}
        <PanelButton {...exporting}>
          <Icon name="download" />
          {t('export.open')}
        </PanelButton>
        <ActionButton action={bin} icon={binIcon} onPress={() => actions[bin](clip)} />
      </div>
      <div class="choices">
        <PanelButton {...leftOut}>
          <Icon name="leftOut" />
          {t('leftOut.button')}
          {removed > 0 && ' '}
          {removed > 0 && <span class="count">{t('leftOut.parts', removed, [formatNumber(removed)])}</span>}
        </PanelButton>
        {cutting && <CutButton {...cutting} />}
      </div>
    </div>
  );
}

interface ActionButtonProps {
  readonly action: ClipAction;
  readonly icon: IconName;
  readonly onPress: () => void;
}

function ActionButton({ action, icon, onPress }: ActionButtonProps) {
  return (
    <button type="button" onClick={onPress}>
      <Icon name={icon} />
      {t(`row.${action}`)}
    </button>
  );
}

function binAction({ deletedTime }: Clip): readonly [ClipAction, IconName] {
  return deletedTime === null ? ['delete', 'trash'] : ['restore', 'restore'];
}
