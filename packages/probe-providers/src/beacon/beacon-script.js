/*
 * Tells, from a few of the real visits of a page, how it was reached. It sets, reads and makes up nothing
 * that could name a visitor, asks nobody but the page's own server and the given address, and slows
 * nothing down: it waits until the page has loaded.
 *
 * <script defer src="https://drift.example/beacon.js" data-to="https://drift.example/api/beacon"
 *   data-environment="production" data-sample="0.01"></script>
 *
 * A page cannot see the fields that it came with. So it asks for the header of its own URL once more,
 * from the browser's cache where that still has it.
 */
(() => {
  const { to, environment: id, label, sample = 0.01 } = document.currentScript.dataset;
  if (!to || !navigator.sendBeacon || !(Math.random() < sample)) return;
  const { href, origin, pathname } = location;
  const told =
    'responseStatus redirectCount redirectStart redirectEnd domainLookupStart domainLookupEnd ' +
    'connectStart secureConnectionStart connectEnd requestStart responseStart responseEnd ' +
    'transferSize encodedBodySize nextHopProtocol';

  const report = async () => {
    const entry = performance.getEntriesByType('navigation')[0];
    if (!entry) return;
    let head;
    try {
      const answer = await fetch(href, {
        method: 'HEAD',
        redirect: 'manual',
        cache: 'force-cache',
      });
      const fields = [...answer.headers].filter(
        ([name]) => !/auth|cookie|csrf|key|secret|session|token/.test(name),
      );
      head = { status: answer.status, headers: Object.fromEntries(fields) };
    } catch {
      // Without it there is still the timing.
    }
    navigator.sendBeacon(
      to,
      JSON.stringify({
        environment: { id, label },
        url: origin + pathname,
        navigation: Object.fromEntries(told.split(' ').map((name) => [name, entry[name]])),
        serverTiming: entry.serverTiming?.map(({ name }) => name),
        head,
      }),
    );
  };

  // Only after the load event is the navigation's entry complete.
  if (document.readyState === 'complete') report();
  else addEventListener('load', () => setTimeout(report));
})();
