/** @example toQuery({ status: ['failed', 'running'], limit: 5 }) is '?status=failed%2Crunning&limit=5' */
export function toQuery(parameters: object): string {
  const given = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
