import browser from 'webextension-polyfill';

/** What the toolbar button can show for a tab. Text for the eye, a title for screen readers and the mouse. */
export interface Badge {
  readonly text: string;
  readonly color: string;
}

export const BADGES = {
  working: { text: '…', color: '#57606a' },
  saved: { text: '✓', color: '#1a7f37' },
  part: { text: '½', color: '#8a5a00' },
  failed: { text: '!', color: '#b3261e' },
} as const satisfies Readonly<Record<string, Badge>>;

/** Shows a badge on a tab's button until the tab goes to another page; without a tab, on the button of all. */
export async function showBadge(tabId: number | undefined, { text, color }: Badge, title: string): Promise<void> {
  await onButton(tabId, (tab) => [
    browser.action.setBadgeBackgroundColor({ ...tab, color }),
    browser.action.setBadgeTextColor({ ...tab, color: '#ffffff' }),
    browser.action.setBadgeText({ ...tab, text }),
    browser.action.setTitle({ ...tab, title }),
  ]);
}

/** Takes the badge of a tab away; without a tab, the one that all tabs show. */
export async function clearBadge(title: string, tabId?: number): Promise<void> {
  await onButton(tabId, (tab) => [
    browser.action.setBadgeText({ ...tab, text: '' }),
    browser.action.setTitle({ ...tab, title }),
  ]);
}

/** Changes a tab's button. A tab that was closed is passed over: it has no button any more. */
async function onButton(
  tabId: number | undefined,
  changes: (tab: { readonly tabId?: number }) => readonly Promise<void>[],
): Promise<void> {
  await Promise.all(changes(tabId === undefined ? {} : { tabId })).catch(() => {});
}
