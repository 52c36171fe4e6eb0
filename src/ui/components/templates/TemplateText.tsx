import { useId } from 'preact/hooks';
import { errorSentence } from '../../../platform/i18n';

export interface TemplateTextProps {
  readonly label: string;
  readonly value: string;
  /** The most characters it may have: what is longer is not read again. */
  readonly most: number;
  /** How many lines are shown of a text of several; one line if left out. */
  readonly rows?: number;
  /** What is wrong with it; null when nothing is. */
  readonly problem: unknown;
  readonly onEdit: (value: string) => void;
}

/** A text of a template, with what is wrong with it below. */
export function TemplateText({ label, value, most, rows, problem, onEdit }: TemplateTextProps) {
  const id = useId();
  const shared = {
    value,
    maxLength: most,
    dir: 'auto',
    spellcheck: false,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : id,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onEdit(event.currentTarget.value),
  } as const;
  return (
    <div class="stacked">
      <label class="stacked">
        {label}
        {rows ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
      </label>
      {problem !== null && (
        <p class="problem" id={id}>
          {errorSentence(problem)}
        </p>
      )}
    </div>
  );
}
