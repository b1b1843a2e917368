import { statSync } from 'node:fs';

/** What stands at a path; undefined for nothing, and for what cannot be there, as below a file. */
export function kindOf(path: string): 'file' | 'directory' | 'other' | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  } catch {
    return undefined;
  }
}
