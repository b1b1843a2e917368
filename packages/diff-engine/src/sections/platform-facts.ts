import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';
import { headerFacts } from './header-facts.ts';

/** What the server and the machines in front of it say of themselves, and whatever has no other place. */
export const platformFacts = (side: SideView): Facts => headerFacts(side, 'platform');
