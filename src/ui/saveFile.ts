/** Hands a file to the reader's downloads. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
