/** How long the browser may take to begin reading a file it was asked to save. */
const READ_MS = 60_000;

/** Saves a file where the browser puts downloads, under its name. An extension page, after a user's action. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: the browser reads the file after this returns. The page's end frees it too.
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}
