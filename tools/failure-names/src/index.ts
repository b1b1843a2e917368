export { authority, identityFor, type Identity } from './certificates.ts';
export { startHttp, startHttps, startTcp, type LocalServer } from './local-server.ts';
