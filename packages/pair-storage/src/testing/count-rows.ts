import { runInDurableObject } from 'cloudflare:test';

/** Rows that a pair's object has read and written, by the counters of its own cursors. */
export interface Rows {
  read: number;
  written: number;
}

/** Counts from now on. What is returned says how many since it was asked last. */
export async function countRows(pair: DurableObjectStub): Promise<() => Promise<Rows>> {
  let cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
  await runInDurableObject(pair, (_, { storage: { sql } }) => {
    const exec = sql.exec.bind(sql);
    sql.exec = ((...args: Parameters<typeof exec>) => {
      const cursor = exec(...args);
      cursors.push(cursor);
      return cursor;
    }) as typeof sql.exec;
  });
  return () =>
    runInDurableObject(pair, () => {
      const sum = (pick: (cursor: (typeof cursors)[0]) => number) =>
        cursors.reduce((total, cursor) => total + pick(cursor), 0);
      const rows = { read: sum((each) => each.rowsRead), written: sum((each) => each.rowsWritten) };
      cursors = [];
      return rows;
    });
}
