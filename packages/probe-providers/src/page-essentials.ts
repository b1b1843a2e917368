import { maskSecrets, type PageEssentials } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';
import { assetOrigins } from './asset-origins.ts';
import { maskLongValue } from './mask-long-value.ts';
import { assetsOf, relOf } from './page-assets.ts';
import type { Attributes, TagReader } from './read-tags.ts';

/** Characters that are kept of a text, and how many are looked at to find them among white space. */
const LONGEST_TEXT = 300;
const MOST_LOOKED_AT = 10_000;

/** All crawlers, and those that look for an element of their own. */
const ROBOTS = new Set(
  'robots applebot baiduspider bingbot duckduckbot googlebot googlebot-news msnbot seznambot slurp yandex yeti'.split(
    ' ',
  ),
);

export interface PageContext {
  /** The URL of the answer. */
  url: URL;
  /** Whether the answer told browsers to fetch over https whatever is written as http. */
  isUpgraded: boolean;
  /** Of whoever asks, beside what looks like a secret. */
  mask?: ((text: string) => string) | undefined;
}

/**
 * Reads what a page says of itself. What it does not say, or says beyond the part that was read, is null.
 * A reference that stands before the page's `<base>` is resolved without it, as a browser that fetches
 * early would.
 */
export function readPageEssentials({ url, isUpgraded, mask = asItIs }: PageContext) {
  const origins = assetOrigins(url);
  let title = '';
  let isTitleRead = false;
  let canonical: URL | null = null;
  const robots = new Map<string, string>();
  let generator = '';
  let base: URL | undefined;

  function readMeta(attributes: Attributes): void {
    const content = attributes.get('content') ?? '';
    const name = attributes.get('name')?.trim().toLowerCase();
    if (name === 'generator') generator ||= content;
    if (name && ROBOTS.has(name)) addRobots(robots, name, content);
    const equivalent = attributes.get('http-equiv')?.trim().toLowerCase();
    if (equivalent === 'content-security-policy') isUpgraded ||= upgradesRequests(content);
  }

  function readBase(href: string | undefined): void {
    if (base || href === undefined) return;
    base = httpUrl(href, url) ?? url;
    origins.resolveAgainst(base);
  }

  const reader: TagReader = {
    open(name, attributes) {
      assetsOf(name, attributes).forEach(origins.add);
      if (name === 'meta') readMeta(attributes);
      else if (name === 'base') readBase(attributes.get('href'));
      else if (name === 'link' && relOf(attributes).includes('canonical')) {
        canonical ??= httpUrl(attributes.get('href'), base ?? url);
      }
    },
    title(part) {
      if (!isTitleRead && title.length < MOST_LOOKED_AT) title += part;
    },
    titleEnd() {
      isTitleRead = true;
    },
  };

  const page = (): PageEssentials => ({
    title: cutText(mask(title)),
    canonical: canonical && maskLongValue(mask(canonical.href), maskSecrets),
    robots: cutText(mask(robotsText(robots))),
    generator: cutText(mask(generator)),
    asset_hosts: origins.hosts(),
    mixed_content: isUpgraded ? [] : origins.insecure(),
  });
  return { reader, page };
}

const asItIs = (text: string) => text;

function addRobots(robots: Map<string, string>, name: string, content: string): void {
  const known = robots.get(name);
  if (content.trim() === '' || (known?.length ?? 0) >= MOST_LOOKED_AT) return;
  robots.set(name, known === undefined ? content : `${known}, ${content}`);
}

/** As `X-Robots-Tag` would say it: rules for every crawler first, those for one after its name. */
function robotsText(robots: ReadonlyMap<string, string>): string {
  const own = [...robots.keys()].filter((name) => name !== 'robots').sort();
  return [robots.get('robots') ?? [], own.map((name) => `${name}: ${robots.get(name)}`)]
    .flat()
    .join(', ')
    .toLowerCase();
}

/** @see W3C Upgrade Insecure Requests section 3.1 */
export const upgradesRequests = (policy: string): boolean =>
  /(?:^|[;,])\s*upgrade-insecure-requests\s*(?:[;,]|$)/i.test(policy);

function httpUrl(reference: string | undefined, base: URL): URL | null {
  const url = reference?.trim() ? parseUrl(reference, base.href) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** White space collapsed, secrets masked, the end of a long text left out; null where nothing is left. */
function cutText(text: string): string | null {
  const collapsed = maskSecrets(text.replace(/\s+/g, ' ').trim().slice(0, MOST_LOOKED_AT));
  // Half of a character is no text.
  return collapsed.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '') || null;
}
