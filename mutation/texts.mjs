/** Properties that hold sentences for people: another wording is no other behaviour. */
const TEXTS = new Set(['message', 'recommendation', 'title', 'reason', 'text']);

/**
 * Leaves the literals of such texts out of the count: the wording only, no condition that chooses
 * between two of them, and no template that computes what it says.
 */
const ignorer = {
  shouldIgnore(path) {
    if (!isWording(path.node)) return undefined;
    let at = path;
    while (isPartOfText(at)) at = at.parentPath;
    return isTextProperty(at) || isErrorMessage(at) ? 'a text for people' : undefined;
  },
};

/** A sentence has blanks; `'nonce-…'`, also called a text, is a value. */
const isWording = ({ type, value, quasis, expressions }) =>
  type === 'StringLiteral'
    ? value.includes(' ')
    : type === 'TemplateLiteral' &&
      quasis.some((quasi) => quasi.value.raw.includes(' ')) &&
      expressions.every(isName);

const isName = ({ type }) => type === 'Identifier' || type === 'MemberExpression';

/** `a ? 'this' : 'that'` and `'this' + 'that'`, but not the condition. */
const isPartOfText = ({ key, parent }) =>
  (parent.type === 'ConditionalExpression' && key !== 'test') ||
  (parent.type === 'BinaryExpression' && parent.operator === '+');

const isTextProperty = ({ key, parent }) =>
  parent.type === 'ObjectProperty' &&
  key === 'value' &&
  TEXTS.has(parent.key.name ?? parent.key.value);

const isErrorMessage = ({ listKey, parent }) =>
  listKey === 'arguments' &&
  parent.type === 'NewExpression' &&
  parent.callee.name?.endsWith('Error');

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: ignorer }];
