// Files that a curator gives to the form or takes from it.

/** A file's bytes as a call carries them. */
export const bytesOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });

const types: Record<string, string> = { svg: 'image/svg+xml', jpg: 'image/jpeg' };

/** An address under which the page can show a picture; to be given back. */
export function showBytes(base64: string, name: string): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const ending = name.replace(/^.*\./, '');
  return URL.createObjectURL(new Blob([bytes], { type: types[ending] ?? `image/${ending}` }));
}

/** Hands a text to the curator as a file. */
export function giveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
