import { setTimeout as sleep } from 'node:timers/promises';
import type { View } from './driver.ts';
import { type Found, findExpression, pointExpression, type Target } from './find.ts';
import { until } from './until.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What has not moved for so long is clicked: a person does not hit what is moving either. */
const STILL_MS = 60;

/** What a browser must be able to do with a document; the rest is the same everywhere. */
export interface ViewParts {
  run(expression: string): Promise<unknown>;
  clickAt(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A view made of a browser's own parts. */
export function createView(parts: ViewParts): View {
  const evaluate: View['evaluate'] = async (fn, ...args) => (await parts.run(callOf(fn, args))) as never;
  return {
    ...parts,
    evaluate,
    waitFor: (fn, ...args) => until(() => evaluate(fn, ...args), `${String(fn)} held in the document`),
    async click(target) {
      const look = async () => (await parts.run(pointExpression(target))) as Point | null;
      const isStill = async () => {
        const [first, second] = [await look(), await sleep(STILL_MS).then(look)];
        return first?.x === second?.x && first?.y === second?.y && second;
      };
      const { x, y } = await until(isStill, `${JSON.stringify(target)} could be clicked`);
      await parts.clickAt(x, y);
    },
  };
}

/** Every element that fits, in document order. */
export async function findAll(view: View, target: Target): Promise<readonly Found[]> {
  return (await view.run(findExpression(target))) as readonly Found[];
}

/** The first element that fits, as soon as there is one. */
export function find(view: View, target: Target): Promise<Found> {
  return until(async () => (await findAll(view, target))[0], `${JSON.stringify(target)} was there`);
}

function callOf(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${String(fn)})(...${JSON.stringify(args)})`;
}
