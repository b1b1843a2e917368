/** What build tools put a content hash in the name of. */
const BUILT =
  /\.(?:[cm]?js|css|wasm|json|webmanifest|map|woff2?|ttf|otf|eot|svg|png|jpe?g|gif|webp|avif|ico)$/i;

/**
 * A path (with its query) with content hashes replaced by `*`: every build gives the same file
 * another one. Only in names of assets, for `/orders/12345678` is no hash.
 *
 * @example
 * maskContentHash('/assets/index-B4xYz12Q.js') // '/assets/index-*.js'
 * maskContentHash('/app.css?v=9f86d081884c')   // '/app.css?v=*'
 */
export function maskContentHash(path: string): string {
  const [pathname = ''] = path.split('?', 1);
  return BUILT.test(pathname)
    ? path.replace(/[0-9A-Za-z_]{8,}/g, (word) => (isHash(word) ? '*' : word))
    : path;
}

/** Digits with hexadecimal or capital letters; or, as Vite's can be, eight letters of both cases. */
const isHash = (word: string): boolean => {
  if (/^[\da-f]+$/.test(word)) return /\d/.test(word);
  const capitals = word.replace(/[^A-Z]/g, '').length;
  return /\d/.test(word) ? capitals > 0 : word.length === 8 && capitals > 2 && capitals < 8;
};
