import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { alignRoutes } from '../models/align-routes.ts';
import { answered, unanswered } from '../models/sample-comparison.ts';
import { Topology } from './topology.tsx';

it('says in words where the sides part', () => {
  const html = renderToString(
    <Topology
      labels={{ left: 'Staging', right: 'Production' }}
      stations={alignRoutes(
        {
          left: answered('https://staging.example/'),
          right: unanswered('https://www.example/', { code: 'timeout', message: 'Late.' }),
        },
        { left: 'staging.example', right: 'www.example' },
      )}
    />,
  );
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Probe Staging: Request, without a browser');
  expect(text).toContain('Answer differs Staging: 200 https://staging.example/');
  expect(text).toContain('Production: No answer timeout');
});
