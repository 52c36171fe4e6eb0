import { useRef } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { isPreset } from '../../../template/presets';
import type { Notices } from '../../hooks/use-notice';
import { useSampleClip } from '../../hooks/use-sample-clip';
import { useTemplates } from '../../hooks/use-templates';
import { templateName } from '../../template-name';
import { TemplateEditor } from './TemplateEditor';
import { TemplatePreview } from './TemplatePreview';
import { TemplateWords } from './TemplateWords';

/** How clips are written as Markdown: the template in use, changed here, and what it makes of a clip. */
export function TemplatesSection({ tell, attempt }: Pick<Notices, 'tell' | 'attempt'>) {
  const templates = useTemplates({ tell, attempt });
  const samples = useSampleClip();
  const file = useRef<HTMLInputElement>(null);
  const { all, edited, problems, remove } = templates;
  if (!edited) return <p aria-busy="true" />;
  return (
    <div class="templates">
      <div class="templates-edit">
        <div class="choices">
          <select
            aria-label={t('template.inUse')}
            value={edited.id}
            onChange={(event) => templates.use(event.currentTarget.value)}
          >
            {all.map((each) => (
              <option key={each.id} value={each.id}>
                {templateName(each)}
              </option>
            ))}
          </select>
          <button type="button" onClick={templates.duplicate}>
            {t('template.duplicate')}
          </button>
          {remove && (
            <button type="button" onClick={remove}>
              {isPreset(edited.id) ? t('template.reset') : t('template.delete')}
            </button>
          )}
          <button type="button" onClick={() => file.current?.click()}>
            {t('template.import')}
          </button>
          <button type="button" onClick={templates.exportFile}>
            {t('template.export')}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) templates.importFile(chosen);
              event.currentTarget.value = ''; // So that the same file can be chosen again.
            }}
          />
        </div>
        <TemplateEditor template={edited} problems={problems} onEdit={templates.edit} />
        <TemplateWords clip={samples.sample?.clip ?? null} />
      </div>
      <TemplatePreview template={edited} isSound={problems.length === 0} samples={samples} />
    </div>
  );
}
