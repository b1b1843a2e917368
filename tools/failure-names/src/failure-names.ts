import { writeFileSync } from 'node:fs';
import { PAGE, renderPage } from './render-page.ts';

/** `npm run failure-names`: writes docs/failures.md. */
writeFileSync(PAGE, await renderPage());
