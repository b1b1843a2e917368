import ts from 'typescript';

/** What the comments of a rule's file say to people. Texts are Markdown; empty where there is none. */
export interface RuleComment {
  /** What it means that the rule fires. */
  meaning: string;
  /** Why that matters. */
  why: string;
  /** What to do about it. */
  fix: string;
  /** The smallest input that fires, line by line. */
  example: string;
  /** Where a specification says so. */
  see: string[];
  /** What each threshold counts, by its name. */
  thresholds: Record<string, string>;
}

/**
 * Reads the comment above the exported rule, its tags `@remarks`, `@fix`, `@example` and `@see`, and
 * the comment above each threshold.
 *
 * @param exportName `hstsDiffers`
 */
export function readRuleComment(source: string, exportName: string): RuleComment {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true);
  const rule = file.statements.find((statement) => declares(statement, exportName));
  const comment = rule && commentOf(rule);
  const tagged = (name: string) =>
    (comment ? blocksOf(comment, source) : [])
      .filter((block) => block.name === name)
      .map(({ text }) => text);
  return {
    meaning: asParagraphs(ts.getTextOfJSDocComment(comment?.comment) ?? ''),
    why: asParagraphs(tagged('remarks').join('\n\n')),
    fix: asParagraphs(tagged('fix').join('\n\n')),
    example: tagged('example').join('\n').trim(),
    see: tagged('see').map(asParagraphs),
    thresholds: rule ? readThresholds(rule) : {},
  };
}

const declares = (statement: ts.Statement, name: string): statement is ts.VariableStatement =>
  ts.isVariableStatement(statement) &&
  statement.declarationList.declarations.some((each) => each.name.getText() === name);

const commentOf = (node: ts.Node) => ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);

/** The tags of a comment that begin a line, each up to the next one: an example may hold an `@` itself. */
function blocksOf(comment: ts.JSDoc, source: string): { name: string; text: string }[] {
  const tags = (comment.tags ?? []).filter((tag) => /\n\s*\*\s*$/.test(source.slice(0, tag.pos)));
  const end = source.lastIndexOf('*/', comment.end);
  return tags.map(({ tagName }, i) => ({
    name: tagName.text,
    text: withoutMargin(source.slice(tagName.end, tags[i + 1]?.pos ?? end)),
  }));
}

function readThresholds(rule: ts.Node): Record<string, string> {
  const found = findProperty(rule, 'thresholds');
  if (!found || !ts.isObjectLiteralExpression(found.initializer)) return {};
  return Object.fromEntries(
    found.initializer.properties.map((threshold) => [
      threshold.name?.getText() ?? '',
      asParagraphs(ts.getTextOfJSDocComment(commentOf(threshold)?.comment) ?? ''),
    ]),
  );
}

const findProperty = (node: ts.Node, name: string): ts.PropertyAssignment | undefined =>
  ts.isPropertyAssignment(node) && node.name.getText() === name
    ? node
    : ts.forEachChild(node, (child) => findProperty(child, name));

/** The lines of a block comment without the star before each. */
const withoutMargin = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();

/** Lines that only the width of the comment broke are put together again. */
const asParagraphs = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n');
