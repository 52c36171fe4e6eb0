import { useId, useRef } from 'preact/hooks';
import { LIMITS } from '../../../clip/limits';
import { FIELD_KINDS, type TemplateField } from '../../../clip/template';
import { errorSentence, t } from '../../../platform/i18n';
import type { TemplateProblem } from '../../../template/check-template';
import { IconButton } from '../IconButton';

const KIND_NAMES = {
  text: 'template.kinds.text',
  list: 'template.kinds.list',
  number: 'template.kinds.number',
  date: 'template.kinds.date',
  checkbox: 'template.kinds.checkbox',
} as const;

const EMPTY: TemplateField = { name: '', kind: 'text', value: '' };

export interface FieldRowsProps {
  readonly fields: readonly TemplateField[];
  readonly problems: readonly TemplateProblem[];
  readonly onEdit: (fields: readonly TemplateField[]) => void;
}

/** The fields of the front matter, in their order. */
export function FieldRows({ fields, problems, onEdit }: FieldRowsProps) {
  const id = useId();
  const rows = useRef<HTMLFieldSetElement>(null);
  const change = (at: number, changed: Partial<TemplateField>) =>
    onEdit(fields.map((field, i) => (i === at ? { ...field, ...changed } : field)));
  const raise = (at: number) => {
    onEdit([...fields.slice(0, at - 1), ...swapped(fields, at), ...fields.slice(at + 1)]);
    // The button goes along: pressed again where it was, it would move the field back.
    rows.current?.querySelectorAll('.field-tools')[at - 1]?.querySelector('button')?.focus();
  };
  return (
    <fieldset class="fields" ref={rows}>
      <legend>{t('template.fields')}</legend>
      {fields.map((field, i) => {
        const problem = problems.find(({ part }) => part === i);
        const problemId = problem && `${id}-${i}`;
        const named: [string] = [field.name || String(i + 1)];
        return (
          <div class="field" key={i} role="group" aria-label={t('template.field', named)}>
            <input
              type="text"
              aria-label={t('template.fieldName')}
              value={field.name}
              maxLength={LIMITS.tag}
              spellcheck={false}
              aria-invalid={problem !== undefined}
              aria-describedby={problemId}
              onInput={(event) => change(i, { name: event.currentTarget.value })}
            />
            <select
              aria-label={t('template.fieldKind')}
              value={field.kind}
              onChange={(event) => change(i, { kind: FIELD_KINDS[event.currentTarget.selectedIndex] ?? field.kind })}
            >
              {FIELD_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(KIND_NAMES[kind])}
                </option>
              ))}
            </select>
            <input
              type="text"
              class="field-value"
              aria-label={t('template.fieldValue')}
              value={field.value}
              maxLength={LIMITS.field}
              spellcheck={false}
              aria-invalid={problem !== undefined}
              aria-describedby={problemId}
              onInput={(event) => change(i, { value: event.currentTarget.value })}
            />
            <span class="field-tools">
              <IconButton icon="up" name={t('template.raise', named)} onPress={() => i > 0 && raise(i)} />
              <IconButton
                icon="close"
                name={t('template.removeField', named)}
                onPress={() => onEdit(fields.filter((_, at) => at !== i))}
              />
            </span>
            {problem && (
              <p class="problem" id={problemId}>
                {errorSentence(problem.error)}
              </p>
            )}
          </div>
        );
      })}
      <button type="button" disabled={fields.length >= LIMITS.fields} onClick={() => onEdit([...fields, EMPTY])}>
        {t('template.addField')}
      </button>
    </fieldset>
  );
}

/** A field and the one above it, the other way round. */
function swapped(fields: readonly TemplateField[], at: number): readonly TemplateField[] {
  return fields.slice(at - 1, at + 1).toReversed();
}
