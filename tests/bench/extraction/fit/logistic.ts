/** A row that is learnt from: what it should be, 0 to 1, and how much it counts. */
export interface Lesson {
  readonly row: readonly number[];
  readonly truth: number;
  readonly counts: number;
}

/** A weight for each column, and where to start from. */
export interface Line {
  readonly weights: readonly number[];
  /** The same for columns of one spread. */
  readonly scaled: readonly number[];
  readonly start: number;
}

/** So much are large weights held against a line, of columns scaled to one spread. */
const PENALTY = 1e-3;
const MAX_STEPS = 8;
const SMALL_STEP = 1e-2;

/** Logistic regression by Newton's method. */
export function fitLine(lessons: readonly Lesson[]): Line {
  const width = lessons[0]?.row.length ?? 0;
  const { means, spreads } = scaleOf(lessons, width);
  const size = width + 1;
  const all = lessons.reduce((sum, { counts }) => sum + counts, 0);
  const scaled = new Float32Array(lessons.length * size);
  lessons.forEach(({ row }, at) => {
    for (let i = 0; i < width; i += 1) scaled[at * size + i] = ((row[i] ?? 0) - (means[i] ?? 0)) / (spreads[i] ?? 1);
    scaled[at * size + width] = 1;
  });
  const line = new Float64Array(size);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const slope = new Float64Array(size);
    const bend = new Float64Array(size * size);
    lessons.forEach(({ truth, counts }, at) => {
      const values = scaled.subarray(at * size, at * size + size);
      const chance = 1 / (1 + Math.exp(-clamp(dot(values, line))));
      const share = counts / all;
      const error = share * (chance - truth);
      const curve = share * chance * (1 - chance) + 1e-6 / lessons.length;
      for (let i = 0; i < size; i += 1) {
        const value = values[i] ?? 0;
        if (value === 0) continue;
        slope[i] = (slope[i] ?? 0) + error * value;
        const scale = curve * value;
        const offset = i * size;
        for (let j = 0; j <= i; j += 1) bend[offset + j] = (bend[offset + j] ?? 0) + scale * (values[j] ?? 0);
      }
    });
    for (let i = 0; i < width; i += 1) {
      slope[i] = (slope[i] ?? 0) + PENALTY * (line[i] ?? 0);
      bend[i * size + i] = (bend[i * size + i] ?? 0) + PENALTY;
    }
    bend[size * size - 1] = (bend[size * size - 1] ?? 0) + 1e-9;
    const change = solve(bend, slope);
    for (let i = 0; i < size; i += 1) line[i] = (line[i] ?? 0) - (change[i] ?? 0);
    if (change.every((each) => Math.abs(each) < SMALL_STEP)) break;
  }
  const weights = Array.from({ length: width }, (_, i) => (line[i] ?? 0) / (spreads[i] ?? 1));
  const start = weights.reduce((sum, weight, i) => sum - weight * (means[i] ?? 0), line[width] ?? 0);
  return { weights, scaled: [...line.subarray(0, width)], start };
}

/** The log odds that a line gives to a row. */
export function scoreOf(row: readonly number[], { weights, start }: Line): number {
  return clamp(row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), start));
}

function scaleOf(lessons: readonly Lesson[], width: number) {
  const [sums, squares] = [new Float64Array(width), new Float64Array(width)];
  for (const { row } of lessons) {
    for (const [i, value] of row.entries()) {
      sums[i] = (sums[i] ?? 0) + value;
      squares[i] = (squares[i] ?? 0) + value * value;
    }
  }
  const means = sums.map((sum) => sum / lessons.length);
  const spreads = squares.map((square, i) => Math.sqrt(Math.max(0, square / lessons.length - (means[i] ?? 0) ** 2)));
  return { means, spreads: spreads.map((spread) => spread + 1e-6) };
}

/** Solves a symmetric positive system, given by its lower half, by Cholesky's method. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const root = Float64Array.from(matrix);
  const at = (i: number, j: number) => root[i * size + j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      root[i * size + j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  }
  const answer = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    let sum = answer[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (answer[k] ?? 0);
    answer[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = answer[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (answer[k] ?? 0);
    answer[i] = sum / at(i, i);
  }
  return answer;
}

function dot(values: Float32Array, line: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < line.length; i += 1) sum += (values[i] ?? 0) * (line[i] ?? 0);
  return sum;
}

function clamp(score: number): number {
  return Math.max(-30, Math.min(30, score));
}
