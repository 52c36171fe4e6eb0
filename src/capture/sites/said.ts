import { readDate } from '../metadata/dates';
import { textIn } from '../metadata/json-ld';
import type { Sources } from '../metadata/sources';
import { textOf } from '../text';

/** What the first element that fits says; null when there is none. */
export function textAt(selector: string): (sources: Sources) => string | null {
  return ({ page }) => textOf(page.querySelector(selector)) || null;
}

/** What every element that fits says; null when there is none. */
export function listAt(selector: string): (sources: Sources) => string[] | null {
  return ({ page }) => {
    const texts = [...page.querySelectorAll(selector)].map(textOf);
    return texts.length > 0 ? texts : null;
  };
}

/** Nobody, where the page gives this desk for its author; null where it does not. */
export function nobodyBut(desk: string): (sources: Sources) => string | null {
  return ({ thing }) => (textIn(thing.author) === desk ? '' : null);
}

/** The time that the first element that fits gives by the clocks of China; null when it gives none. */
export function chinaTimeAt(selector: string): (sources: Sources) => string | null {
  return ({ page }) => {
    const element = page.querySelector(selector);
    const match = LOCAL_TIME.exec(element?.getAttribute('datetime') ?? textOf(element));
    if (!match) return null;
    const [, year, month, day, hour, minute, second = '00'] = match;
    return readDate(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  };
}

const LOCAL_TIME = /(\d{4})[-年/](\d{1,2})[-月/](\d{1,2})日?\s+(\d{1,2}):(\d\d)(?::(\d\d))?/;
