/** What stands in the way of running, in a sentence that says what to do about it. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}
