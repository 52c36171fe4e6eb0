/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What was measured, beside what it is compared with and what it should be. */
export interface Row {
  readonly measured: string;
  readonly value: string;
  readonly baseline?: string;
  readonly ratio?: string;
  readonly goal?: string;
}

/** A number with at most `digits` after the point. */
export function round(value: number, digits = 1): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
