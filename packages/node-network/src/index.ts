export { canConnect } from './can-connect.ts';
export { fetchPinned } from './fetch-pinned.ts';
export { resolveBySystem } from './resolve-by-system.ts';
