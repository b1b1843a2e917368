import { writeFileSync } from 'node:fs';
import { PAGE, renderCauses } from './render-causes.ts';

/** `npm run causes`: writes docs/causes.md. */
writeFileSync(PAGE, await renderCauses());
