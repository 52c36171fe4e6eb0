import * as v from 'valibot';
import type { ExplainedText } from '../clip';
import { LIMITS } from '../limits';
import { change } from './article';

const text = v.pipe(v.string(), v.maxLength(LIMITS.html));

const body: v.GenericSchema<unknown, ExplainedText> = v.object({
  html: text,
  text,
  changes: v.nullable(v.array(change)),
});

/** A text that came from outside; null when it is none. Its HTML is to be sanitised before it is shown. */
export function parseBody(input: unknown): ExplainedText | null {
  const parsed = v.safeParse(body, input);
  return parsed.success ? parsed.output : null;
}
