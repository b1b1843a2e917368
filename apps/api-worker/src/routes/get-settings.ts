import { VersionedPairSettings } from '@env-drift/contracts';
import { openPair } from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { pairNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { count } from '../http/query-fields.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';
import { entityTag } from '../settings/entity-tag.ts';

const SettingsQuery = v.strictObject({ version: v.optional(count(9_999)) });

const versionNotFound: ProblemDraft = {
  status: 404,
  code: 'settings_version_not_found',
  detail: 'There is no such version of the settings. The last 50 are kept; "versions" lists them.',
};

export const getSettings = route({
  method: 'GET',
  path: '/api/pairs/:pairKey/settings',
  name: 'getSettings',
  does: 'How the comparisons of a pair are run and judged, and who has changed that.',
  cost: 'read',
  query: { version: { means: 'Another version than the newest.' } },
  answers: {
    200: {
      means: 'The settings; version 0, which says nothing, where nobody has set any.',
      schema: VersionedPairSettings,
      headers: { ETag: 'The version, for If-Match.' },
    },
  },
  problems: { 400: ['invalid_query'], 404: [pairNotFound.code, versionNotFound.code] },
  async handle({ params: { pairKey }, query }, context) {
    const asked = readQuery(SettingsQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    const { version } = asked.value;
    const settings = await openPair(context.env.PAIRS, pairKey)?.settings(version);
    if (settings) return jsonResponse(settings, 200, { etag: entityTag(settings) });
    return problemResponse(version === undefined ? pairNotFound : versionNotFound, context);
  },
});
