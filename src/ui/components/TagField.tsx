import { useId, useState } from 'preact/hooks';
import { cleanTags } from '../../clip/tags';
import { t } from '../../platform/i18n';
import { fold } from '../../search/fold';
import { Icon } from './Icon';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** Every tag in use, to complete what is typed. */
  readonly suggestions: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

const MOST_SUGGESTIONS = 6;

/** What ends a tag, in the scripts that have a comma of their own. */
const COMMA = /[,，、،;；؛]$/;

/** A clip's tags, each with a button to take it off, and a field to add more: Enter or a comma ends a tag. */
export function TagField({ tags, suggestions, onChange }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const id = useId();
  const offered = offeredFor(typed, suggestions, tags);

  const add = (tag: string) => {
    const next = cleanTags([...tags, tag]);
    setTyped('');
    setChosen(-1);
    if (next.length > tags.length) onChange(next);
  };
  // Not by its key: input methods give a comma without one.
  const onTyped = (text: string) => (COMMA.test(text) ? add(text.replace(COMMA, '')) : setTyped(text));
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => add(offered[chosen] ?? typed),
    ArrowDown: () => setChosen((before) => Math.min(before + 1, offered.length - 1)),
    ArrowUp: () => setChosen((before) => Math.max(before - 1, -1)),
    ...(typed ? { Escape: () => setTyped('') } : {}),
    ...(typed || tags.length === 0 ? {} : { Backspace: () => onChange(tags.slice(0, -1)) }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('tags.remove', [tag])}
            onClick={() => onChange(tags.filter((each) => each !== tag))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <span class="tag-entry">
        <input
          role="combobox"
          aria-label={t('tags.label')}
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-offered`}
          aria-autocomplete="list"
          aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
          placeholder={t('tags.placeholder')}
          autocomplete="off"
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        <div role="listbox" id={`${id}-offered`} aria-label={t('tags.label')} hidden={offered.length === 0}>
          {offered.map((tag, i) => (
            <div
              key={tag}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              onPointerDown={() => add(tag)}
            >
              {tag}
            </div>
          ))}
        </div>
      </span>
    </div>
  );
}

function offeredFor(typed: string, suggestions: readonly string[], tags: readonly string[]): readonly string[] {
  const start = fold(typed.trim());
  if (!start) return [];
  return suggestions.filter((tag) => fold(tag).startsWith(start) && !tags.includes(tag)).slice(0, MOST_SUGGESTIONS);
}
