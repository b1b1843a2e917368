export { canConnect } from './can-connect.ts';
export { fetchPinned } from './fetch-pinned.ts';
export { keepConnections, type KeptConnections } from './keep-connections.ts';
export { resolveBySystem } from './resolve-by-system.ts';
