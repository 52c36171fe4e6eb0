import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { cleanTags } from '../../clip/tags';
import { t } from '../../platform/i18n';
import { fold } from '../../search/fold';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { useTags } from '../hooks/use-tags';
import { Icon } from './Icon';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** Every tag in use, to complete what is typed. */
  readonly suggestions: readonly string[];
  /** Keeps the tags; resolves with whether it did. */
  readonly onChange: (tags: readonly string[]) => Promise<boolean>;
}

const MOST_SUGGESTIONS = 6;

/** What parts tags, in the scripts that have a comma of their own. */
const COMMA = /[,，、,;；؛]/;

/** A clip's tags, each with a button to take it off, and a field to add more: Enter or a comma ends a tag. */
export function TagField({ tags: kept, suggestions, onChange }: TagFieldProps) {
  const [tags, setTags] = useTags(kept, onChange);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  useKeptFocus(field, (part) => part.querySelector('input'));
  const offered = offeredFor(typed, suggestions, tags);
  useEffect(() => setChosen(-1), [typed]);

  const add = (...more: readonly string[]) => {
    setTyped('');
    setTags((before) => cleanTags([...before, ...more]));
  };
  // Not by its key: input methods give a comma without one, and so does pasting.
  const onTyped = (text: string) => {
    const parts = text.split(COMMA);
    if (parts.length > 1) add(...parts.slice(0, -1));
    setTyped(parts.at(-1) ?? '');
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => add(offered[chosen] ?? typed),
    ArrowDown: () => setChosen((before) => Math.min(before + 1, offered.length - 1)),
    ArrowUp: () => setChosen((before) => Math.max(before - 1, -1)),
    ...(typed ? { Escape: () => setTyped('') } : { Backspace: () => setTags((before) => before.slice(0, -1)) }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div class="tags" ref={field}>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('tags.remove', [tag])}
            onClick={() => setTags((before) => before.filter((each) => each !== tag))}
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
          aria-activedescendant={offered[chosen] === undefined ? undefined : `${id}-${chosen}`}
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
              onPointerDown={(event) => {
                event.preventDefault(); // The focus stays in the field.
                add(tag);
              }}
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
