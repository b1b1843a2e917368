import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';

const places = { cwd: '/here', repositoryRoot: '/repository/' };
const defaults = { port: 8787, stateDir: '/repository/.env-drift', allowedPrivateTargets: [] };

describe('settings', () => {
  const accepted: [string, Record<string, string>, object][] = [
    ['nothing', {}, {}],
    [
      'empty values',
      { PORT: '', STATE_DIR: '', ALLOWED_PRIVATE_TARGETS: '', LLM_BASE_URL: '' },
      {},
    ],
    ['a port', { PORT: '9000' }, { port: 9000 }],
    ['a relative directory', { STATE_DIR: 'data' }, { stateDir: '/here/data' }],
    ['an absolute directory', { STATE_DIR: '/var/data' }, { stateDir: '/var/data' }],
    [
      'private targets',
      { ALLOWED_PRIVATE_TARGETS: ' 127.0.0.1:1, ,localhost:2,' },
      { allowedPrivateTargets: ['127.0.0.1:1', 'localhost:2'] },
    ],
    [
      'private targets in other spellings',
      { ALLOWED_PRIVATE_TARGETS: 'LOCALHOST:80 [::1]:443' },
      { allowedPrivateTargets: ['localhost:80', '[::1]:443'] },
    ],
    ['ports', { ALLOWED_TARGET_PORTS: '8080 8443' }, { allowedTargetPorts: [8080, 8443] }],
    ['no ports', { ALLOWED_TARGET_PORTS: '', ALLOWED_TARGET_DOMAINS: ' ' }, {}],
    [
      'domains',
      { ALLOWED_TARGET_DOMAINS: 'Example.com,*.example.com' },
      { allowedTargetDomains: ['example.com', '*.example.com'] },
    ],
    [
      'whom to turn to',
      { PROBE_CONTACT_URL: 'mailto:ops@drift.example' },
      { contactUrl: 'mailto:ops@drift.example' },
    ],
    ['how much of a body is read', { PROBE_BODY_LIMIT: ' 4096 ' }, { bodyLimit: 4096 }],
    ['as much as without', { PROBE_BODY_LIMIT: '1048576' }, {}],
    [
      'who takes beacons',
      { BEACON_ENVIRONMENTS: 'a=https://A.example/ a=http://b.example', BEACON_SAMPLE_RATE: '.1' },
      {
        beaconEnvironments: ['a=https://a.example', 'a=http://b.example'],
        beaconSampleRate: 0.1,
      },
    ],
    ['nobody', { BEACON_ENVIRONMENTS: '', BEACON_SAMPLE_RATE: '1' }, {}],
    [
      'who may use the API',
      {
        ALLOWED_ORIGINS: 'https://ops.example.com, http://localhost:3000',
        ALLOWED_HOSTS: 'drift.internal',
        PROBE_ROUTE: 'on',
      },
      {
        variables: {
          ALLOWED_ORIGINS: 'https://ops.example.com,http://localhost:3000',
          ALLOWED_HOSTS: '127.0.0.1,localhost,[::1],drift.internal',
          PROBE_ROUTE: 'on',
        },
      },
    ],
    ['nobody else', { ALLOWED_ORIGINS: '', ALLOWED_HOSTS: ' ', PROBE_ROUTE: 'off' }, {}],
    [
      'models that may be asked again',
      { EXPLAIN_MODELS: 'larger,other/one', LLM_FALLBACK_MODEL: 'small' },
      { variables: { EXPLAIN_MODELS: 'larger,other/one', LLM_FALLBACK_MODEL: 'small' } },
    ],
    ['a key without an endpoint', { LLM_API_KEY: 'k' }, {}],
    [
      'a model',
      { LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'm', LLM_API_KEY: 'k' },
      { model: { baseUrl: 'http://127.0.0.1:1/v1', model: 'm', apiKey: 'k' } },
    ],
  ];
  it.each(accepted)('%s', (_title, env, expected) => {
    expect(readSettings(env, places)).toEqual({ ok: true, value: { ...defaults, ...expected } });
  });

  it('an endpoint without the name of its model is refused', () => {
    expect(readSettings({ LLM_BASE_URL: 'http://127.0.0.1:1/v1' }, places)).toEqual({
      ok: false,
      reason: 'LLM_BASE_URL is set without LLM_MODEL: name the model to ask.',
    });
  });

  it.each([['6666'], ['6000'], ['10080'], ['22']])('PORT=%s, which browsers refuse', (PORT) => {
    expect(readSettings({ PORT }, places)).toEqual({
      ok: false,
      reason: `PORT ${PORT} belongs to another service than HTTP, so browsers refuse it. Choose another one, such as PORT=8787.`,
    });
  });

  const malformed: [string, string][] = [
    ['foo', '"foo"'],
    ['127.0.0.1', '"127.0.0.1"'],
    ['127.0.0.1:99999', '"127.0.0.1:99999"'],
    ['http://127.0.0.1:3000', '"http://127.0.0.1:3000"'],
    ['127.0.0.1:1, foo, localhost:2,localhost:0', '"foo", "localhost:0"'],
  ];
  it.each(malformed)('ALLOWED_PRIVATE_TARGETS=%s is refused', (targets, named) => {
    expect(readSettings({ ALLOWED_PRIVATE_TARGETS: targets }, places)).toEqual({
      ok: false,
      reason: `ALLOWED_PRIVATE_TARGETS holds ${named}: write each target as host:port, such as 127.0.0.1:3000.`,
    });
  });

  it.each([
    [
      { ALLOWED_TARGET_PORTS: '8080,ssh,22' },
      'ALLOWED_TARGET_PORTS holds "ssh", "22": write each port as a number that belongs to HTTP, such as 8443.',
    ],
    [
      { ALLOWED_TARGET_DOMAINS: 'https://example.com/' },
      'ALLOWED_TARGET_DOMAINS holds "https://example.com/": write each domain as example.com or *.example.com.',
    ],
    [
      { ALLOWED_ORIGINS: 'https://ops.example.com/, *' },
      'ALLOWED_ORIGINS holds "https://ops.example.com/", "*": write each origin as https://ops.example.com.',
    ],
    [
      { ALLOWED_HOSTS: 'drift.internal:8787' },
      'ALLOWED_HOSTS holds "drift.internal:8787": write each host without its port, such as drift.internal.',
    ],
    [{ PROBE_ROUTE: 'yes' }, 'PROBE_ROUTE must be on or off.'],
    [
      { PROBE_CONTACT_URL: 'drift.example' },
      'PROBE_CONTACT_URL must be a URL of https, http or mailto without spaces and parentheses.',
    ],
    [
      { PROBE_BODY_LIMIT: '1 MiB' },
      'PROBE_BODY_LIMIT must be a number of bytes from 1024 to 8388608, not "1 MiB".',
    ],
    [
      { PROBE_BODY_LIMIT: '9000000' },
      'PROBE_BODY_LIMIT must be a number of bytes from 1024 to 8388608, not "9000000".',
    ],
    [
      { BEACON_ENVIRONMENTS: 'production=www.example.com' },
      'BEACON_ENVIRONMENTS holds "production=www.example.com": write each environment as id=origin, such as production=https://www.example.com.',
    ],
    [{ BEACON_SAMPLE_RATE: '10%' }, 'BEACON_SAMPLE_RATE must be a share from 0 to 1, such as 0.1.'],
  ])('%j is refused', (env, reason) => {
    expect(readSettings(env, places)).toEqual({ ok: false, reason });
  });

  it.each(['0', '65536', '80a', '-1', '8787.5', ' ', '0x50', '123456'])(
    'PORT=%j is refused',
    (PORT) => {
      const read = readSettings({ PORT }, places);
      expect(read).toEqual({
        ok: false,
        reason: `PORT must be a number from 1 to 65535, not ${JSON.stringify(PORT)}.`,
      });
    },
  );
});
