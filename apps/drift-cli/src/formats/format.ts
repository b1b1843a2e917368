import type { Report } from '../report/report.ts';

/** Turns a report into text for somebody else's program. Pure: same report, same bytes. */
export type Formatter = (report: Report) => string;

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'markdown', 'github', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What a file of a format is called where a directory was named. */
export const FILE_NAMES: Readonly<Record<Format, string>> = {
  text: 'drift.txt',
  json: 'drift.json',
  sarif: 'drift.sarif',
  junit: 'drift.junit.xml',
  markdown: 'drift.md',
  github: 'drift.github.txt',
  html: 'drift.html',
};

/** No colour and no terminal's width: what is stored is read elsewhere. */
const STORED = { width: 100, colour: false };

/** Loads a format when it is wanted: most runs want one. */
export async function loadFormatter(format: Format): Promise<Formatter> {
  switch (format) {
    case 'text': {
      const { printReport } = await import('../report/print-report.ts');
      return (report) => printReport(report, STORED);
    }
    case 'json':
      return (await import('./json-text.ts')).jsonText;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'junit':
      return (await import('./junit.ts')).junit;
    case 'markdown':
      return (await import('./markdown.ts')).markdown;
    case 'github':
      return (await import('./github.ts')).github;
    case 'html':
      return (await import('./html.ts')).html;
  }
}
