import { Ajv2020 } from 'ajv/dist/2020.js';

/** As far as it is looked at here. */
export interface ApiDescription {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; headers: Record<string, unknown> };
}
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<
    string,
    { headers: Record<string, unknown>; content?: Record<string, unknown> }
  >;
}

/** Fields that come with some answers of a kind only. */
const SOMETIMES = ['retry-after'];

/** Holds real requests and answers against the description of the API, and says what it does not allow. */
export function createAnswerCheck(description: ApiDescription) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true } });
  ajv.addSchema(description, 'api');
  const complaints = (place: string[], value: unknown): string[] => {
    const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const validate = ajv.getSchema(`api#/${encodeURI(pointer)}`);
    if (!validate) return [`nothing is described at ${pointer}`];
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  return async function check(
    operationId: string,
    response: Response,
    sent?: unknown,
  ): Promise<string[]> {
    const [path, method, operation] = find(description, operationId);
    if (!operation) return [`${operationId} is not described`];
    const status = String(response.status);
    const described = operation.responses[status];
    if (!described) return [`${operationId} is not said to answer ${status}`];
    const at = ['paths', path, method];

    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    const text = await response.text();
    const types = Object.keys(described.content ?? {});
    const body =
      !types.includes(type) && (type !== '' || text !== '')
        ? [`${operationId} ${status} is not said to be ${type}`]
        : type.endsWith('json')
          ? complaints([...at, 'responses', status, 'content', type, 'schema'], JSON.parse(text))
          : [];
    const missing = Object.keys(described.headers).filter(
      (name) => !response.headers.has(name) && !SOMETIMES.includes(name.toLowerCase()),
    );
    const request =
      sent === undefined || !response.ok
        ? []
        : complaints([...at, 'requestBody', 'content', 'application/json', 'schema'], sent);
    return [
      ...body,
      ...request,
      ...missing.map((name) => `${operationId} ${status} lacks ${name}`),
    ];
  };
}

function find(
  { paths }: ApiDescription,
  operationId: string,
): [string, string, Operation | undefined] {
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations))
      if (operation.operationId === operationId) return [path, method, operation];
  return ['', '', undefined];
}
