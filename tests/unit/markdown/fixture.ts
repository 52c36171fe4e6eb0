import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../fixtures/markdown');

/** The text of a fixture. */
export const textFixture = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Strings of a fixture. Not imported: the bundler refuses half characters, which some of them have. */
export const stringsFixture = (name: string): readonly string[] => JSON.parse(textFixture(name));
