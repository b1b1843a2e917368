import type { Cause } from '../cause.ts';
import { failureCause } from '../failure-cause.ts';
import { mayWaitForCookie, setsCookie } from '../redirect-circle.ts';

/**
 * A redirect sets a cookie and waits for it to come back: browsers get through, and the probe keeps none.
 *
 * @example
 * right  redirect_loop, 302 to itself with set-cookie: seen
 */
export const cookieWantedBack: Cause = failureCause({
  id: 'cookie-wanted-back',
  title: 'a redirect that waits for its cookie',
  errors: ['redirect_loop', 'too_many_redirects'],
  where: (observation, side) =>
    setsCookie(observation, side) && mayWaitForCookie(observation, side),
  tell: (sides) =>
    `${sides} sets a cookie and redirects in a circle: most likely it checks that the cookie comes back, or keeps in it what the visitor chose or who was let in.`,
  doubt: () =>
    'Browsers send the cookie back and get through, and the probe keeps none. If browsers go in a circle as well, two rules undo each other, most often https enforced behind a proxy that talks http.',
  actions: [
    {
      action: 'Open the address in a browser that has no cookies of this site.',
      why: 'If it arrives, nothing is wrong but that programs without cookies are kept out.',
    },
    {
      action: 'Compare recordings of a browser, or an address that asks for no cookie.',
      why: 'What is behind the redirect was not seen.',
    },
  ],
});
