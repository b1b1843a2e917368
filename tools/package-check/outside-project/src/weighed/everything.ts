export * from '@env-drift/diff-engine';
export * from '@env-drift/header-semantics';
