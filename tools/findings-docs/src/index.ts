export { loadRules, type RuleFile } from './load-rules.ts';
export { writeDocuments } from './write-documents.ts';
