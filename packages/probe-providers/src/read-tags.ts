import { Tokenizer } from 'htmlparser2';

/** By lower-case name; the first of a repeated one counts, as in browsers. */
export type Attributes = ReadonlyMap<string, string>;

/** Who is told what stands in a document, from its beginning to its end. */
export interface TagReader {
  open?(name: string, attributes: Attributes): void;
  /** Text that is shown, with its entities decoded, in as many pieces as it comes in. */
  text?(part: string): void;
  /** The same of a `<title>`; `titleEnd` when it is complete. */
  title?(part: string): void;
  titleEnd?(): void;
}

/** Elements and attributes that are told of. */
const ELEMENTS = new Set(
  'a audio base embed form iframe img input link meta object script source video'.split(' '),
);
const ATTRIBUTES = new Set(
  'action charset content data href http-equiv name poster rel src srcset type'.split(' '),
);
/** Elements whose text is not shown on the page. */
const CONTAINERS = new Set('iframe noscript script style textarea title'.split(' '));
/** Tags that end an `<svg>` which nobody closed. @see HTML, "The rules for parsing tokens in foreign content" */
const ENDING_SVG = new Set(
  `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing
  menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var`.split(/\s+/),
);

/** What is beyond that of a value is not read. */
const LONGEST_VALUE = 16 * 1024;

/**
 * Reads HTML in one pass that keeps no tree and no stack, in time linear to its length whatever stands
 * in it. What stands in an `<svg>` is not told: its `<title>` is no title of the page.
 */
export function readTags(
  html: string,
  readers: readonly TagReader[],
  { isXml = false } = {},
): void {
  let element = '';
  let isTold = false;
  let attributes = new Map<string, string>();
  let attribute: string | null = null;
  let value = '';
  let container = '';
  let isSvg = false;

  const close = (name: string) => {
    if (name === 'svg') isSvg = false;
    if (name !== container) return;
    if (name === 'title') for (const reader of readers) reader.titleEnd?.();
    container = '';
  };
  const openEnd = () => {
    if (isSvg) return;
    if (isTold) for (const reader of readers) reader.open?.(element, attributes);
    if (container === '' && CONTAINERS.has(element)) container = element;
  };
  const text = (part: string) => {
    if (container === 'title') for (const reader of readers) reader.title?.(part);
    else if (container === '' && !isSvg) for (const reader of readers) reader.text?.(part);
  };
  const add = (part: string) => {
    if (attribute !== null && value.length < LONGEST_VALUE) value += part;
  };
  const ignore = () => undefined;

  const tokenizer = new Tokenizer(
    { xmlMode: isXml },
    {
      onopentagname(start, end) {
        element = html.slice(start, end).toLowerCase();
        if (element === 'svg') isSvg = true;
        else if (isSvg && ENDING_SVG.has(element)) isSvg = false;
        isTold = !isSvg && ELEMENTS.has(element);
        if (isTold) attributes = new Map();
      },
      onattribname(start, end) {
        if (!isTold) return;
        const name = html.slice(start, end).toLowerCase();
        attribute = ATTRIBUTES.has(name) && !attributes.has(name) ? name : null;
        value = '';
      },
      onattribdata: (start, end) => add(html.slice(start, Math.min(end, start + LONGEST_VALUE))),
      onattribentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onattribend() {
        if (attribute !== null) attributes.set(attribute, value);
        attribute = null;
      },
      onopentagend: openEnd,
      onselfclosingtag() {
        openEnd();
        // In HTML only foreign elements may close themselves; `<title/>` is a title that begins.
        if (isXml || isSvg) close(element);
      },
      onclosetag(start, end) {
        if (isSvg || container !== '') close(html.slice(start, end).toLowerCase());
      },
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
      isInForeignContext: () => isSvg,
      oncdata: (start, end, endOffset) => text(html.slice(start, end - endOffset)),
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
