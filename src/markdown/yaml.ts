/** A day, or a time with its zone. Years before 1000 are typing errors that not every reader survives. */
const ISO =
  /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

/** A number that every reader reads as the same: no leading zeros, exponents, or more digits than it can hold. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** What JSON leaves as it is and a reader of YAML 1.1 folds, refuses or does not see. */
const UNREADABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A key that needs no quotes, and words that YAML 1.1 takes for something else. */
const PLAIN_KEY = /^[A-Za-z_][\w-]*$/;
const NO_WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** A string in quotes, as JSON, which YAML reads as is: unquoted, "No" and "1:30" are none. */
export function yamlString(value: string): string {
  return JSON.stringify(value.toWellFormed()).replace(
    UNREADABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The name of a field, in quotes where YAML needs them. */
export function yamlKey(name: string): string {
  return PLAIN_KEY.test(name) && !NO_WORD.test(name) ? name : yamlString(name);
}

/** A number, or a string if it is none. */
export function yamlNumber(value: string): string {
  return NUMBER.test(value) && String(Number(value)) === value ? value : yamlString(value);
}

/** A date or a time, or a string if it is none. */
export function yamlDate(value: string): string {
  const [, year, month, day] = (ISO.exec(value) ?? []).map(Number);
  // 31 June has the form of a date, and some readers stop at it.
  const exists = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate() === day;
  return exists ? value : yamlString(value);
}
