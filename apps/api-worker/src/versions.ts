import engine from '@env-drift/diff-engine/package.json';
import api from '../package.json';

/** Versions of the parts that make a result, stored with it. */
export const versions = { api: api.version, 'diff-engine': engine.version };
