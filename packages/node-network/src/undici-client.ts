import type * as undici from 'undici';
// @ts-expect-error undici describes what it exports as a whole, and not its files.
import connect from 'undici/lib/core/connect.js';
// @ts-expect-error as above
import client from 'undici/lib/dispatcher/client.js';

/*
 * The two parts of undici that are used here, taken by themselves: as a whole it has five times their code, to be
 * loaded by each process and each thread, and it puts itself in the place of what Node's own `fetch` connects with.
 */

export const buildConnector = connect as typeof undici.buildConnector;
export const Client = client as typeof undici.Client;
export type Client = undici.Client;
