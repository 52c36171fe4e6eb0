/** The entries of a table written as text: apart by semicolons and line ends, backslashes as they stand. */
export function listed({ raw }: TemplateStringsArray): readonly string[] {
  return raw
    .join('')
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
