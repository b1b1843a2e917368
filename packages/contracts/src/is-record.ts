/** Whether something is an object of names and values, and no list, map or `Headers`, whose entries no schema sees. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';
