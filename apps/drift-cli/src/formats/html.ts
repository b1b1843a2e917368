import { createHash } from 'node:crypto';
import { describeSide } from '../report/describe-side.ts';
import { describeValue } from '../report/describe-value.ts';
import type { Report, ReportedFinding } from '../report/report.ts';
import { findingNames, sideNames } from '../report/side-names.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { whereFound } from '../report/where-found.ts';
import { HTML_STYLE } from './html-style.ts';
import { htmlText as h } from './html-text.ts';

/** Loads nothing and runs nothing, whatever the text in it says. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}'`;

/** A report as one page that needs nothing else: to be attached, sent, or kept with the job. */
export function html(report: Report): string {
  const title = verdictLine(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${h(policy)}">
<title>${h(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1 class="${report.verdict}">${h(title)}</h1>
<p>Compared ${new Date(report.started_at).toISOString()} by drift ${h(report.tool.version)}.</p>
${sides(report)}
${report.findings.map((finding) => article(finding, report)).join('\n')}
${causes(report)}
${forgiven(report)}
${requests(report)}
</main>
</body>
</html>
`;
}

function sides(report: Report): string {
  const [comparison, ...more] = report.comparisons;
  if (!comparison || more.length > 0) return '';
  const names = sideNames(comparison);
  const rows = (['left', 'right'] as const).map((side) => {
    const sentences = describeSide(comparison[side]).map((sentence) => `<br>${h(sentence)}`);
    return `<dt>${h(names[side])}</dt><dd><code>${h(comparison[side].url)}</code>${sentences.join('')}</dd>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

function article(finding: ReportedFinding, report: Report): string {
  const { severity, code, message, left_value, right_value, recommendation, direction } = finding;
  const names = findingNames(finding, report);
  const weaker = direction === 'left-weaker' ? names.left : names.right;
  const where = whereFound(finding, report);
  return `<article class="${severity}">
<h2><span class="severity">${severity}</span> ${h(code)}${direction === 'none' ? '' : ` <small>${h(weaker)} is weaker</small>`}</h2>
<p>${h(message)}</p>${where === '' ? '' : `\n<p><small>${h(where)}</small></p>`}
<table><tbody>
<tr><th scope="row">${h(names.left)}</th><td><code>${h(describeValue(left_value))}</code></td></tr>
<tr><th scope="row">${h(names.right)}</th><td><code>${h(describeValue(right_value))}</code></td></tr>
</tbody></table>
<p>${h(recommendation)}</p>
</article>`;
}

function causes({ comparisons: [first] }: Report): string {
  if (!first?.explanation) return '';
  const { summary, ranked_causes, actions } = first.explanation;
  const list = ranked_causes.map(
    ({ cause, confidence }) => `<li>${h(cause)} (${Math.round(confidence * 100)} %)</li>`,
  );
  const advice = actions.map(({ action, why }) => `<li>${h(action)} ${h(why)}</li>`);
  return `<h2>Why</h2><p>${h(summary)}</p><ol>${list.join('')}</ol><h2>What to do</h2><ul>${advice.join('')}</ul>`;
}

function forgiven({ forgiven = [] }: Report): string {
  const items = forgiven.map(
    ({ keys, reason }) => `<li><code>${h(keys.join(', '))}</code>: ${h(reason)}</li>`,
  );
  return items.length === 0
    ? ''
    : `<details><summary>Not counted (${items.length}), and why</summary><ul>${items.join('')}</ul></details>`;
}

/** Of a suite, every request that does not match. */
function requests({ comparisons }: Report): string {
  if (comparisons.length < 2) return '';
  const rows = comparisons
    .filter(({ verdict }) => verdict !== 'match')
    .map(({ name, verdict, left, right }) => {
      const shown = [left, right].map(({ status, error }) => error?.code ?? String(status));
      return `<tr><td><code>${h(name)}</code></td><td>${verdict}</td><td>${h(shown.join(' / '))}</td></tr>`;
    });
  return rows.length === 0
    ? ''
    : `<details><summary>Requests that do not match (${rows.length})</summary><table><tbody>${rows.join('\n')}</tbody></table></details>`;
}
