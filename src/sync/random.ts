/** Random bytes. Tests give their own, so that what they did can be done again. */
export type Random = (length: number) => Uint8Array<ArrayBuffer>;

/** Random bytes that nobody can foresee. */
export const randomBytes: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
