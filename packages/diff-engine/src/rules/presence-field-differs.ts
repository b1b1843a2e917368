import {
  comparePresenceField,
  parsePresenceField,
  PRESENCE_FIELDS,
  type PresenceField,
} from '@env-drift/header-semantics';
import type { Json } from '@env-drift/contracts';
import { unlessAnotherAnswer } from '../another-answer.ts';
import { fieldFinding } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { linkBase } from '../link-base.ts';
import { responseRule, type Draft } from '../rule.ts';

/**
 * A field of which it counts that it is there, and what kind it says, is missing on one side or says
 * another kind: Content-Disposition, Clear-Site-Data, No-Vary-Search and their like. `inline` says no more
 * than a Content-Disposition that is missing. File names and waiting times vary from answer to answer and
 * are forgiven.
 *
 * @remarks Such a field changes what a browser does: shows or saves, forgets what it stored, reuses an
 * answer for another query.
 * @fix Find the component that sets the field on one side (application, framework, edge) and configure
 * it alike on both.
 * @example
 * left   clear-site-data: "cookies"
 * right  (absent)                     -> warn
 *
 * left   accept-ranges: bytes
 * right  accept-ranges: none   -> info
 * @see RFC 6266 section 4.2
 * @see RFC 9110 sections 10.2.3 and 14.3
 * @see W3C Clear Site Data section 3.1
 */
export const presenceFieldDiffers = responseRule({
  code: 'presence-field-differs',
  category: 'platform',
  title: 'A field is missing or of another kind',
  headers: PRESENCE_FIELDS,
  reads: PRESENCE_FIELDS,
  evaluate(sides, { production }) {
    const [baseA, baseB] = [linkBase(sides.left), linkBase(sides.right)];
    const compare = (field: PresenceField) =>
      comparePresenceField(
        field,
        parsePresenceField(field, sides.left.header(field), baseA),
        parsePresenceField(field, sides.right.header(field), baseB),
      );
    return unlessAnotherAnswer(
      sides,
      PRESENCE_FIELDS.flatMap((field): Draft[] => {
        const differences = compare(field);
        if (differences.length === 0) return forgiveValues(sides, 'platform', [field], REASON);
        const draft = {
          section: 'platform' as const,
          fields: [field],
          recommendation: `Set ${field} alike on both sides.`,
        };
        return fieldFinding(sides, production, draft, differences, ({ left, right }) => ({
          severity: WEIGHTY.has(field) ? 'warn' : 'info',
          text: `By ${field}, the left side says ${shown(left)} and the right side ${shown(right)}.`,
        }));
      }),
    );
  },
});

const REASON = 'It says the same; file names, waiting times and spellings vary.';

/** What these say decides what a user gets to see, or loses. */
const WEIGHTY: ReadonlySet<PresenceField> = new Set([
  'clear-site-data',
  'content-disposition',
  'no-vary-search',
]);

const shown = (value: Json) => (value === null ? 'nothing' : JSON.stringify(value));
