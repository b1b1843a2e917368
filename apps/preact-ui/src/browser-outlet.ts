import type { TextOutlet } from './models/text-outlet.ts';

/** The clipboard and the downloads of the browser. */
export const browserOutlet: TextOutlet = {
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  download(fileName, text) {
    const url = URL.createObjectURL(
      new Blob([text], { type: fileName.endsWith('.json') ? 'application/json' : 'text/plain' }),
    );
    Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
    URL.revokeObjectURL(url);
  },
};
