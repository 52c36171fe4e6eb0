import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../clip/limits';
import { DEFAULT_SETTINGS, type Settings } from '../../clip/settings';
import type { Template } from '../../clip/template';
import { t } from '../../platform/i18n';
import { readSettings, writeSettings } from '../../platform/settings';
import { checkTemplate, type TemplateProblem } from '../../template/check-template';
import { isPreset, templateOf, templatesOf } from '../../template/presets';
import { readTemplates, writeTemplates } from '../../template/template-file';
import { saveFile } from '../save-file';
import { templateName } from '../template-name';
import type { Notices } from './use-notice';

type Kept = Pick<Settings, 'template' | 'templates'>;

/** The templates, one of them in use and edited. */
export interface Templates {
  readonly all: readonly Template[];
  /** The one in use, as it is being edited; null until it is read. */
  readonly edited: Template | null;
  /** What is wrong with it: it is not kept until that is mended. */
  readonly problems: readonly TemplateProblem[];
  readonly use: (id: string) => void;
  readonly edit: (change: Partial<Template>) => void;
  /** Makes a template of its own of the one in use. */
  readonly duplicate: () => void;
  /** Deletes a template that the user made, or makes a preset again what it was; null where there is nothing to do. */
  readonly remove: (() => void) | null;
  readonly importFile: (file: File) => void;
  readonly exportFile: () => void;
}

/** The templates that clips are written by. What is changed is kept at once, unless something is wrong with it. */
export function useTemplates({ tell, attempt }: Pick<Notices, 'tell' | 'attempt'>): Templates {
  const [kept, setKept] = useState<Kept>(DEFAULT_SETTINGS);
  const [edited, setEdited] = useState<Template | null>(null);
  const writing = useRef(Promise.resolve());
  useEffect(() => {
    void attempt(async () => show(await readSettings()));
  }, []);

  const show = (next: Kept) => {
    setKept(next);
    setEdited(templateOf(next));
  };
  /** One after the other: what was typed last is what stays. */
  const keep = ({ template, templates }: Kept) => {
    setKept({ template, templates });
    writing.current = writing.current.then(async () => {
      await attempt(() => writeSettings({ template, templates }));
    });
  };
  const put = (next: Kept) => {
    show(next);
    if (checkTemplate(templateOf(next)).length === 0) keep(next);
  };
  const add = (added: readonly Template[]) => {
    const [first] = added;
    if (first) put({ template: first.id, templates: [...kept.templates, ...added] });
  };
  const edit = (change: Partial<Template>) => {
    if (!edited) return;
    const next = { ...edited, ...change };
    setEdited(next);
    if (checkTemplate(next).length === 0) keep({ ...kept, templates: [...without(kept, next.id), next] });
  };
  const remove = () => {
    const before = kept;
    if (!edited) return;
    const template = isPreset(edited.id) ? edited.id : DEFAULT_SETTINGS.template;
    put({ template, templates: without(kept, edited.id) });
    tell(t(isPreset(edited.id) ? 'template.wasReset' : 'template.wasDeleted', [templateName(edited)]), {
      label: t('clip.undo'),
      press: () => put(before),
    });
  };
  const importFile = async (file: File) => {
    const added = readTemplates(await file.text(), () => crypto.randomUUID());
    add(added);
    tell(t('template.imported', added.length, [String(added.length)]));
  };

  const isChanged = edited !== null && kept.templates.some(({ id }) => id === edited.id);
  return {
    all: templatesOf(kept),
    edited,
    problems: edited ? checkTemplate(edited) : [],
    use: (template) => put({ ...kept, template }),
    edit,
    duplicate: () => edited && add([copyOf(edited)]),
    remove: isChanged ? remove : null,
    importFile: (file) => void attempt(() => importFile(file)),
    exportFile: () => edited && saveFile(templateFile(edited), `${edited.name}.cuttings.json`),
  };
}

function copyOf(template: Template): Template {
  const name = t('template.copyOf', [templateName(template)]).slice(0, LIMITS.tag);
  return { ...template, id: crypto.randomUUID(), name };
}

function without({ templates }: Kept, id: string): readonly Template[] {
  return templates.filter((each) => each.id !== id);
}

function templateFile(template: Template): Blob {
  return new Blob([writeTemplates([template])], { type: 'application/json' });
}
