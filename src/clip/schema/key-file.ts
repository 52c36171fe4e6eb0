import * as v from 'valibot';

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[\\da-f]{${2 * bytes}}$`)));

/** Fewer rounds are guessed too soon, and more than that stop a browser. */
const iterations = v.pipe(v.number(), v.integer(), v.minValue(600_000), v.maxValue(10_000_000));

const keyFile = v.object({
  v: v.literal(1),
  keyId: hex(8),
  kdf: v.object({ name: v.literal('PBKDF2-SHA256'), iterations, salt: hex(16) }),
  // The IV, the key and the tag.
  wrapped: hex(12 + 32 + 16),
});

const newer = v.object({ v: v.pipe(v.number(), v.minValue(2)) });

/** A key file as it lies on a remote; null if it is none, `newer` if it is of a version that is not known. */
export function parseKeyFile(text: string): v.InferOutput<typeof keyFile> | 'newer' | null {
  const input = json(text);
  if (v.is(newer, input)) return 'newer';
  const parsed = v.safeParse(keyFile, input);
  return parsed.success ? parsed.output : null;
}

/** The version that `format.json` names; null if it is none of ours. */
export function parseFormat(text: string): number | null {
  const format = v.object({ format: v.literal('cuttings-sync'), version: v.pipe(v.number(), v.integer()) });
  const parsed = v.safeParse(format, json(text));
  return parsed.success ? parsed.output.version : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
