import type { Command } from 'commander';
import { collect } from './shared-options.ts';

/** How two sides are asked and judged, as it was typed; the values are judged by the command. */
export interface SideOptions {
  header: string[];
  leftHeader: string[];
  rightHeader: string[];
  leftLabel?: string;
  rightLabel?: string;
  method?: string;
  preflight?: string;
  preflightMethod?: string;
  preflightHeader: string[];
  samples: string;
  timeout?: string;
  policy?: string;
  allowPrivate: boolean;
  allowTarget: string[];
}

export const addSideOptions = (command: Command): Command =>
  command
    .option('-H, --header <line>', '"Name: value" for both sides; may be repeated', collect, [])
    .option('--left-header <line>', '... for the left side alone', collect, [])
    .option('--right-header <line>', '... for the right side alone', collect, [])
    .option('--left-label <name>', 'what the left side is called')
    .option('--right-label <name>', 'what the right side is called')
    .option('--method <method>', 'GET or HEAD (default: "GET")')
    .option('--preflight <origin>', 'asks a CORS preflight, too, as a script of this origin would')
    .option('--preflight-method <method>', '... for this method (default: "GET")')
    .option('--preflight-header <name>', '... and this field; may be repeated', collect, [])
    .option('--samples <n>', 'how often each side is asked, 1 to 5', '1')
    .option('--timeout <time>', 'for each side: 10s, 1500ms (default: "10s")')
    .option('--policy <file>', 'how differences are weighed and which are accepted, as JSON')
    .option('--allow-private', 'loopback and private targets may be asked', false)
    .option(
      '--allow-target <host:port>',
      'a further place that redirects may lead to',
      collect,
      [],
    );
