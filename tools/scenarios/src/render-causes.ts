import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** docs/causes.md. */
export const PAGE = new URL('../../../docs/causes.md', import.meta.url);
const CAUSES = new URL('../../../packages/llm-explainer/src/causes/', import.meta.url);

/** A page of what the comments above the causes say. */
export async function renderCauses(): Promise<string> {
  const sections = readdirSync(CAUSES).sort().map(sectionOf);
  return format([HEAD, ...sections].join('\n\n'), {
    ...(await resolveConfig(PAGE)),
    parser: 'markdown',
  });
}

function sectionOf(file: string): string {
  const source = readFileSync(new URL(file, CAUSES), 'utf8');
  const [, comment = ''] =
    /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const \w+(?:: Cause)? =/.exec(source) ?? [];
  const [meaning = '', rest = ''] = comment.replace(/^ \* ?/gm, '').split('@example\n');
  const [example = '', see = ''] = rest.split('@see ');
  const [, title = ''] = /^ {2}title: (['"])?(.*?)\1,$/m.exec(source)?.slice(1) ?? [];
  const id = file.replace(/\.ts$/, '');
  const further = see && `\n\nSee ${see.trim()}.`;
  return `## ${id}\n\n_${title}._ ${meaning.trim()}\n\n\`\`\`text\n${example.trim()}\n\`\`\`${further}`;
}

const HEAD = `# Causes

What an explanation without a model can tell, and what each of these causes is recognised by, in one example. Written from
the comments of \`packages/llm-explainer/src/causes\` by \`npm run causes\`. How often they are right is in
[evaluation.md](evaluation.md).`;
