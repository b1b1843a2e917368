import type { SecondLook } from '@env-drift/probe-providers';
import { canConnect } from './can-connect.ts';
import { exchange } from './exchange.ts';
import { inspectHandshake } from './inspect-handshake.ts';

/** What a Worker can find out beside `fetch`. */
export const secondLook: SecondLook = { canConnect, exchange, inspectHandshake };
