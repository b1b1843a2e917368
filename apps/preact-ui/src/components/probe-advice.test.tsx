import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ProbeAdvice } from './probe-advice.tsx';

it('says what to do about a side that could not be observed', () => {
  expect(renderToString(<ProbeAdvice code="dns_error" />)).toContain('Check the host name');
});
