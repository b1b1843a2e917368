import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '@env-drift/diff-engine';

export interface RuleFile {
  rule: Rule;
  /** `hstsDiffers` */
  exportName: string;
  source: string;
}

/** Every rule file of a folder with the rule that it exports, in the order of their codes. */
export async function loadRules(folder: string): Promise<RuleFile[]> {
  const codes = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  return Promise.all(codes.map((code) => loadRule(folder, code)));
}

async function loadRule(folder: string, code: string): Promise<RuleFile> {
  const path = join(folder, `${code}.ts`);
  const exportName = code.replace(/-./g, (dash) => dash[1]!.toUpperCase());
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<
    string,
    Rule | ((claimed: ReadonlySet<string>) => Rule)
  >;
  const exported = module[exportName];
  if (!exported) throw new Error(`${path} does not export ${exportName}.`);
  // unclassified-header-differs is made for what the other rules claim; its texts are the same for all.
  const rule = typeof exported === 'function' ? exported(new Set()) : exported;
  return { rule, exportName, source: readFileSync(path, 'utf8') };
}
