import { LIMITS } from '../../../clip/limits';
import { DIALECTS, type Template } from '../../../clip/template';
import { t } from '../../../platform/i18n';
import type { TemplateProblem } from '../../../template/check-template';
import { templateName } from '../../template-name';
import { FieldRows } from './FieldRows';
import { TemplateText } from './TemplateText';

const DIALECT_NAMES = {
  commonmark: 'template.dialects.commonmark',
  gfm: 'template.dialects.gfm',
  obsidian: 'template.dialects.obsidian',
} as const;

export interface TemplateEditorProps {
  readonly template: Template;
  readonly problems: readonly TemplateProblem[];
  readonly onEdit: (change: Partial<Template>) => void;
}

/** Everything that a template says, to be changed. */
export function TemplateEditor({ template, problems, onEdit }: TemplateEditorProps) {
  const problemOf = (part: TemplateProblem['part']) => problems.find((each) => each.part === part)?.error ?? null;
  return (
    <div class="template-editor">
      <TemplateText
        label={t('template.name')}
        value={templateName(template)}
        most={LIMITS.tag}
        onEdit={(name) => onEdit({ name })}
        problem={problemOf('name')}
      />
      <label class="stacked">
        {t('template.dialect')}
        <select
          value={template.dialect}
          onChange={(event) => onEdit({ dialect: DIALECTS[event.currentTarget.selectedIndex] ?? template.dialect })}
        >
          {DIALECTS.map((dialect) => (
            <option key={dialect} value={dialect}>
              {t(DIALECT_NAMES[dialect])}
            </option>
          ))}
        </select>
      </label>
      <TemplateText
        label={t('template.folder')}
        value={template.folder}
        most={LIMITS.field}
        onEdit={(folder) => onEdit({ folder })}
        problem={problemOf('folder')}
      />
      <TemplateText
        label={t('template.fileName')}
        value={template.fileName}
        most={LIMITS.field}
        onEdit={(fileName) => onEdit({ fileName })}
        problem={problemOf('fileName')}
      />
      <FieldRows fields={template.fields} problems={problems} onEdit={(fields) => onEdit({ fields })} />
      <TemplateText
        label={t('template.body')}
        value={template.body}
        most={LIMITS.template}
        rows={10}
        onEdit={(body) => onEdit({ body })}
        problem={problemOf('body')}
      />
      <p class="hint" role="status">
        {problems.length > 0 ? t('template.notKept') : ''}
      </p>
    </div>
  );
}
