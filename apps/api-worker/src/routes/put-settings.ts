import {
  PairSettingsRequest,
  VersionedPairSettings,
  type PairSettings,
} from '@env-drift/contracts';
import { openPair } from '@env-drift/pair-storage';
import { jsonResponse } from '../http/json-response.ts';
import { pairNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { badCondition, entityTag, noCondition, readIfMatch } from '../settings/entity-tag.ts';
import { readPairPolicy } from '../settings/read-pair-policy.ts';

const changedMeanwhile: ProblemDraft = {
  status: 412,
  code: 'settings_changed',
  detail:
    'Somebody else has changed the settings in the meantime. Read them again, and put your change onto that version.',
};

/** The same twice makes one version: what says what the last one says is none. */
export const putSettings = route({
  method: 'PUT',
  path: '/api/pairs/:pairKey/settings',
  name: 'putSettings',
  does: 'Replaces how the comparisons of a pair are run and judged, from the next one on.',
  cost: 'work',
  fields: { 'If-Match': 'The ETag of the version that is replaced, "0" for none, or * for any.' },
  body: {
    schema: PairSettingsRequest,
    rules: {
      mediaTypes: ['application/json'],
      maxBytes: 32 * 1024,
      fields: 'what is to be set, such as samples or policy',
    },
  },
  answers: {
    200: {
      means: 'The settings as they are now.',
      schema: VersionedPairSettings,
      headers: { ETag: 'The version, for If-Match.' },
    },
  },
  problems: {
    400: [badCondition.code, 'invalid_policy'],
    404: [pairNotFound.code],
    412: [changedMeanwhile.code],
    428: [noCondition.code],
  },
  async handle({ request, params: { pairKey }, body }, context) {
    const condition = readIfMatch(request.headers);
    if (!condition.ok) return problemResponse(condition.problem, context);
    const { who, policy: given, ...others } = body;
    const read = given ? readPairPolicy(given) : null;
    if (read && !read.ok) return problemResponse(read.problem, context);
    const settings: PairSettings = { ...others, ...(read && { policy: read.policy }) };

    const pair = openPair(context.env.PAIRS, pairKey);
    if (!pair || !(await pair.settings())) return problemResponse(pairNotFound, context);
    const isSaved = await pair.saveSettings({
      settings,
      who: who || null,
      replaces: condition.version,
    });
    const now = await pair.settings();
    if (!isSaved || !now) return problemResponse(changedMeanwhile, context);
    return jsonResponse(now, 200, { etag: entityTag(now) });
  },
});
