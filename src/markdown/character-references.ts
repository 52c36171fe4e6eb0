/** Text without a character that Markdown or HTML could read as anything else. */
export function characterReferences(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
