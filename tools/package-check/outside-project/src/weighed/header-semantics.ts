export * from '@env-drift/header-semantics';
