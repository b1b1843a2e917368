import { testRule } from '../testing/test-rule.ts';

const policy = (value: string) => ({ headers: { 'permissions-policy': value } });

testRule('permissions-policy-differs', {
  agrees: [
    ['order', policy('camera=(), geolocation=(self)'), policy('geolocation=(self),camera=()')],
    ['a feature that browsers do not know', policy('camera=(), teleport=()'), policy('camera=()')],
    [
      'each its own host',
      policy('camera=("https://staging.example")'),
      policy('camera=("https://www.shop.example")'),
    ],
  ],
  drifts: [
    ['lost', policy('camera=()'), {}, 'warn', 'right-weaker'],
    ['invalid', policy('camera=()'), policy("camera 'none'"), 'critical', 'right-weaker'],
    ['invalid beside none', {}, policy("camera 'none'"), 'info', 'right-weaker'],
    [
      'invalid beside one that restricts nothing',
      policy('camera=*'),
      policy("camera 'none'"),
      'info',
      'right-weaker',
    ],
    ['invalid on staging', policy("camera 'none'"), policy('camera=()'), 'warn', 'left-weaker'],
    ['widened', policy('camera=()'), policy('camera=*'), 'warn', 'right-weaker'],
    ['widened on staging', policy('camera=*'), policy('camera=()'), 'info', 'left-weaker'],
    [
      'a feature left free',
      policy('camera=(), usb=()'),
      policy('camera=()'),
      'warn',
      'right-weaker',
    ],
  ],
});
