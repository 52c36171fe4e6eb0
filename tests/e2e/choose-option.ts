import type { View } from '../drive/driver.ts';
import { find } from '../drive/view.ts';

/** Chooses an option of a field by its text, as a person does. */
export async function chooseOption(view: View, field: string, option: string): Promise<void> {
  await find(view, { role: 'combobox', name: field });
  await view.evaluate(
    (name, text) => {
      const select = [...document.querySelectorAll('select')].find((each) => each.ariaLabel === name);
      const chosen = [...(select?.options ?? [])].find((each) => each.text === text);
      if (!select || !chosen) throw new Error(`${name} has no option ${text}`);
      select.value = chosen.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    option,
  );
}
