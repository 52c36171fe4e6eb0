import type { Clip } from '../../clip/clip';
import { t } from '../../platform/i18n';
import type { Shelf } from '../../store/find';
import { formatRecent } from '../format';
import { ClipFacts } from './ClipFacts';
import type { IconName } from './Icon';
import { IconButton } from './IconButton';

/** What can be done with one clip. */
export interface ClipActions {
  readonly open: (clip: Clip) => void;
  readonly source: (clip: Clip) => void;
  readonly copy: (clip: Clip) => void;
  readonly export: (clip: Clip) => void;
  readonly delete: (clip: Clip) => void;
  readonly restore: (clip: Clip) => void;
  readonly purge: (clip: Clip) => void;
}

export type ClipAction = keyof ClipActions;

const ACTIONS: Readonly<Record<Shelf, readonly (readonly [ClipAction, IconName])[]>> = {
  library: [
    ['open', 'open'],
    ['source', 'source'],
    ['copy', 'copy'],
    ['export', 'download'],
    ['delete', 'trash'],
  ],
  trash: [
    ['open', 'open'],
    ['restore', 'restore'],
    ['purge', 'trash'],
  ],
};

export interface ClipRowProps {
  readonly clip: Clip;
  readonly shelf: Shelf;
  readonly selected: boolean;
  readonly actions: ClipActions;
  readonly onToggle: (id: string) => void;
}

/** One clip of the list: its headline opens it; its buttons appear where the pointer or the focus is. */
export function ClipRow({ clip, shelf, selected, actions, onToggle }: ClipRowProps) {
  const titleId = `title-${clip.id}`;
  const time =
    clip.deletedTime === null
      ? t('clippedOn', [formatRecent(clip.capturedTime)])
      : t('deletedOn', [formatRecent(clip.deletedTime)]);
  return (
    <li class={selected ? 'row selected' : 'row'}>
      <input
        type="checkbox"
        aria-label={t('list.select', [clip.title])}
        checked={selected}
        onChange={() => onToggle(clip.id)}
      />
      <div class="row-text">
        <button
          type="button"
          class="headline"
          id={titleId}
          lang={clip.lang ?? ''}
          dir="auto"
          onClick={() => actions.open(clip)}
        >
          {clip.title}
        </button>
        <ClipFacts clip={clip} more={[time]} />
        {clip.tags.length > 0 && (
          <p class="row-tags">
            {clip.tags.map((tag) => (
              <bdi class="tag" key={tag}>
                {tag}
              </bdi>
            ))}
          </p>
        )}
      </div>
      <div class="row-actions">
        {ACTIONS[shelf].map(([action, icon]) => (
          <IconButton
            key={action}
            icon={icon}
            name={t(`row.${action}`)}
            describedBy={titleId}
            onPress={() => actions[action](clip)}
          />
        ))}
      </div>
    </li>
  );
}
