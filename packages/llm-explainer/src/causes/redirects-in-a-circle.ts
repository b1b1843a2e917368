import { failureCause } from '../failure-cause.ts';
import { mayWaitForCookie } from '../redirect-circle.ts';

/**
 * Two rules send the request to each other.
 *
 * @example
 * right  redirect_loop
 */
export const redirectsInACircle = failureCause({
  id: 'redirects-in-a-circle',
  title: 'redirects that never end',
  errors: ['redirect_loop', 'too_many_redirects'],
  tell: (sides) =>
    `The redirects of ${sides} lead in a circle, or on for longer than clients follow them: most likely two rules undo each other, most often a slash or a host name that one layer adds and the next one removes, or https enforced behind a proxy that talks http.`,
  doubt: (observation, sides) =>
    sides.some((side) => mayWaitForCookie(observation, side))
      ? 'Or they wait for a cookie that was set on the way: browsers send it back and get through, and the probe keeps none.'
      : undefined,
  actions: [
    {
      action: 'Follow the recorded hops, and remove one of the two rules that undo each other.',
      why: 'Where browsers go in a circle as well, they give the page up with an error.',
    },
    {
      action:
        'Check that the application trusts the scheme its proxy reports in X-Forwarded-Proto.',
      why: 'Enforcing https behind a proxy that ends TLS otherwise redirects again and again.',
    },
  ],
});
