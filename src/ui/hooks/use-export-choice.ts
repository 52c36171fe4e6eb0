import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../clip/settings';
import { readSettings, writeSettings } from '../../platform/settings';
import { EXPORT_NAMES, type FormatId } from '../export-names';

interface NamedTemplate {
  readonly id: string;
  readonly name: string;
}

/** How clips are exported: as it was chosen last, here or elsewhere. */
export interface ExportChoice {
  readonly format: FormatId;
  readonly setFormat: (format: FormatId) => void;
  /** The templates there are; none until they are read. */
  readonly templates: readonly NamedTemplate[];
  readonly template: string;
  readonly setTemplate: (id: string) => void;
}

type Chosen = Pick<Settings, 'exportFormat' | 'template'>;

/** The format and the template of exports, which the next export keeps. */
export function useExportChoice(): ExportChoice {
  const [kept, setKept] = useState<Chosen>(DEFAULT_SETTINGS);
  /** What is chosen here counts, even before the settings are read. */
  const [chosen, setChosen] = useState<Partial<Chosen>>({});
  const [templates, setTemplates] = useState<readonly NamedTemplate[]>([]);
  useEffect(() => {
    // What cannot be read is as it is at the start: exporting must not fail for it.
    const names = Promise.all([import('../../template/presets'), import('../template-name')]);
    void Promise.all([readSettings(), names]).then(([settings, [{ templatesOf }, { templateName }]]) => {
      setKept(settings);
      setTemplates(templatesOf(settings).map((each) => ({ id: each.id, name: templateName(each) })));
    }, console.error);
  }, []);
  const choose = (choice: Partial<Chosen>) => {
    setChosen((before) => ({ ...before, ...choice }));
    void writeSettings(choice);
  };
  const { exportFormat, template } = { ...kept, ...chosen };
  return {
    format: isFormat(exportFormat) ? exportFormat : 'markdown-zip',
    setFormat: (id) => choose({ exportFormat: id }),
    templates,
    template,
    setTemplate: (id) => choose({ template: id }),
  };
}

function isFormat(id: string): id is FormatId {
  return Object.hasOwn(EXPORT_NAMES, id);
}
