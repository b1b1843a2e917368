import { testRule } from '../testing/test-rule.ts';

const shape = (shape: Record<string, string>) => ({ body: { shape } });
const item = { $: 'object', '$.id': 'number', '$.price': 'number' };

testRule('body-shape-differs', {
  agrees: [
    [
      'an empty map on one side',
      shape({ $: 'object', '$.*': 'object', '$.*.n': 'number' }),
      shape({ $: 'object' }),
    ],
    ['the same', shape(item), shape({ ...item })],
    [
      'another status, which its own rule tells',
      shape(item),
      { ...shape({ $: 'array' }), status: 500 },
    ],
    [
      'a body that is no JSON',
      { body: { media_type: 'text/html' } },
      { body: { sha256: 'b'.repeat(64) } },
    ],
    [
      'an empty array on one side',
      shape({ $: 'array' }),
      shape({ $: 'array', '$[]': 'object', '$[].id': 'number' }),
    ],
    ['no body on one side', shape(item), {}],
  ],
  drifts: [
    [
      'JSON that is cut off',
      shape(item),
      { body: { media_type: 'application/json' } },
      'critical',
      'right-weaker',
    ],
    ['null on one side', shape(item), shape({ ...item, '$.price': 'null' }), 'info', 'none'],
    [
      'a key lost',
      shape(item),
      shape({ $: 'object', '$.id': 'number' }),
      'critical',
      'right-weaker',
    ],
    ['a key gained', shape({ $: 'object', '$.id': 'number' }), shape(item), 'info', 'left-weaker'],
    ['another type', shape(item), shape({ ...item, '$.price': 'string' }), 'critical', 'none'],
    [
      'a key named like a built-in',
      shape({ $: 'object', '$.constructor': 'string' }),
      shape({ $: 'object' }),
      'critical',
      'right-weaker',
    ],
  ],
});
