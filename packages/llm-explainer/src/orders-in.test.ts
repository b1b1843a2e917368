import { expect, it } from 'vitest';
import { ordersIn } from './orders-in.ts';

it.each<[string, string[]]>([
  ['The status is 500. Start Production in debug mode.', ['Start Production in debug mode.']],
  ['Set access-control-allow-origin to * there.', ['Set access-control-allow-origin to * there.']],
  ['The fix is to allow every origin.', ['allow every origin.']],
  ['Production should be open to everybody.', ['open to everybody.']],
  ['Staging must not be open.', []],
  ['Redirect rules differ. Release notes say so. Test environments have a wall.', []],
  ['Set-Cookie lacks Secure on Production.', []],
])('%s -> %j', (text, orders) => expect(ordersIn(text)).toEqual(orders));
