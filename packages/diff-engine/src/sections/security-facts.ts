import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';
import { headerFacts } from './header-facts.ts';

/** Who may read the answer: CORS fields and authentication challenges. */
export const securityFacts = (side: SideView): Facts => headerFacts(side, 'security');
