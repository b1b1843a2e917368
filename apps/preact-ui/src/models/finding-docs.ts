import address from '@env-drift/diff-engine/findings.json?url';

/** Why a finding matters and how it is mended, as its rule says. */
export interface FindingDoc {
  code: string;
  title: string;
  category: string;
  severities: string[];
  meaning: string;
  why: string;
  fix: string;
  example: string;
  headers: string[];
  thresholds: { name: string; default: number; meaning: string }[];
  see: string[];
}

let docs: readonly FindingDoc[] = [];

/** What is written about all findings: a file of this deployment, made by the same build as the page. */
export async function loadFindingDocs(): Promise<readonly FindingDoc[]> {
  if (docs.length > 0) return docs;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('The documentation did not come.');
  return (docs = (await answer.json()) as FindingDoc[]);
}

/** Undefined for a code of another version of the engine, and before all are loaded. */
export const findDoc = (code: string): FindingDoc | undefined =>
  docs.find((doc) => doc.code === code);
