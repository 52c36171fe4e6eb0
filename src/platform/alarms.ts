import browser from 'webextension-polyfill';

/** Has an alarm of a name ring once; browsers make it half a minute from now at the soonest. Needs "alarms". */
export async function ringAt(name: string, time: Date): Promise<void> {
  await browser.alarms.create(name, { when: time.getTime() });
}

/** Has an alarm ring every so many minutes. One that does so already goes on as it is. */
export async function ringEvery(name: string, minutes: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm?.periodInMinutes !== minutes) await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Has an alarm not ring any more. */
export async function silence(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/**
 * Calls `listener` with the name of each alarm that rings, starting the background for it.
 *
 * The background must run this as it starts, before it awaits anything.
 */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}

/** Calls `listener` when the browser has started, under the same condition. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
