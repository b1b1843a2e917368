import { jsonResponse } from '../http/json-response.ts';
import { route, type Route } from '../http/route.ts';
import { describeApi } from '../openapi/describe-api.ts';
import { versions } from '../versions.ts';

/** @param routes of the whole API; this one is among them */
export const getApiDescription = (routes: () => readonly Route[]): Route => {
  let described: object | undefined;
  return route({
    method: 'GET',
    path: '/api/openapi.json',
    name: 'getApiDescription',
    does: 'This description of the API, as OpenAPI 3.1.',
    cost: 'read',
    answers: { 200: { means: 'The description.', mediaType: 'application/json' } },
    handle: () => jsonResponse((described ??= describeApi(routes(), versions.api))),
  });
};
