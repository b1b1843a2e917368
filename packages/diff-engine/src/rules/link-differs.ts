import { compareLink, parseLink, type LinkDifference } from '@env-drift/header-semantics';
import { unlessAnotherAnswer } from '../another-answer.ts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { linkBase } from '../link-base.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = 'link';

/**
 * The Link field of one side leads elsewhere, or lacks a link. Targets are compared after host
 * mapping, and without the content hashes that build tools put into file names.
 *
 * @remarks A canonical link decides which URL search engines show. A preload of a file that a page
 * does not use costs everybody a download, and one that is missing delays the page.
 * @fix Build the links from each environment's own base URL, and leave them to one component.
 * @example
 * left   link: </shop>; rel=canonical
 * right  link: </>; rel=canonical       -> warn
 *
 * left   link: </app.css>; rel=preload; as=style
 * right  (absent)                                 -> info
 * @see RFC 8288 section 3
 */
export const linkDiffers = responseRule({
  code: 'link-differs',
  category: 'content',
  title: 'The sides link to other resources',
  section: 'content',
  headers: [FIELD],
  reads: [FIELD],
  evaluate(sides, { production }) {
    return unlessAnotherAnswer(
      sides,
      fieldFinding(
        sides,
        production,
        {
          section: 'content',
          fields: [FIELD],
          recommendation:
            'Build the links of both sides by the same rules, from their own base URL.',
        },
        compareLink(links(sides.left), links(sides.right)),
        weigh,
      ),
    );
  },
});

const links = (side: AnsweredSide) => parseLink(side.header(FIELD), linkBase(side));

const weigh = ({ kind, rel, weaker }: LinkDifference): Weighed => ({
  severity: rel === 'canonical' ? 'warn' : 'info',
  text:
    kind === 'missing'
      ? `The ${weaker} side lacks a ${rel} link.`
      : `The ${rel} link leads elsewhere.`,
});
