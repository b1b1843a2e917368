/** By address: what several parts need is linked once. */
const links = new Map<string, Promise<unknown>>();

/**
 * What Vite calls in the place of each `import()`: asks at once for the files that a part is made of, and waits for its
 * styles. Vite's own does more than this page needs, which is half a kilobyte more on every first load.
 */
export const __vitePreload = <Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
): Promise<Part> => Promise.all(files.map(linkOnce)).then(load);

function linkOnce(file: string): Promise<unknown> {
  const linked = links.get(file) ?? linkTo(file);
  links.set(file, linked);
  return linked;
}

function linkTo(file: string): Promise<unknown> {
  const isStyle = file.endsWith('.css');
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = `/${file}`;
  document.head.append(link);
  if (!isStyle) return Promise.resolve();
  return new Promise((there, lost) => {
    link.onload = there;
    link.onerror = () => lost(new Error(`${file} did not come.`));
  });
}
