/*
 * Writes the report into one comment of a pull request: the one that it wrote before, or a new one. A comment
 * that cannot be written, as on a pull request from a fork, is no reason to fail.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '<!-- drift: this comment is written anew by each run -->';
/** What GitHub takes, less the mark. */
const LONGEST = 65_000;

const { DRIFT_TOKEN, DRIFT_OUTPUT, DRIFT_PULL_REQUEST, GITHUB_API_URL, GITHUB_REPOSITORY } =
  process.env;
const comments = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/${DRIFT_PULL_REQUEST}/comments`;

const ask = async (url, method = 'GET', content) => {
  const answer = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${DRIFT_TOKEN}`,
      'content-type': 'application/json',
    },
    ...(content && { body: JSON.stringify(content) }),
  });
  if (!answer.ok) throw new Error(`GitHub answers ${answer.status}`);
  return answer.json();
};

/** Whose token it is; undefined for that of a workflow or an app, which GitHub tells nothing of itself. */
const whoAmI = async () => {
  try {
    return (await ask(`${GITHUB_API_URL}/user`)).login;
  } catch {
    return undefined;
  }
};

/**
 * The comment that begins with the mark and is ours: anybody may write the mark. Of a person's token its user
 * is known, and what an app writes is a bot's.
 */
const findOwn = async () => {
  const login = await whoAmI();
  const isOurs = (user) => (login === undefined ? user?.type === 'Bot' : user?.login === login);
  for (let page = 1; ; page++) {
    const list = await ask(`${comments}?per_page=100&page=${page}`);
    const own = list.find(({ body, user }) => body?.startsWith(MARK) && isOurs(user));
    if (own || list.length < 100) return own;
  }
};

const report = readFileSync(join(DRIFT_OUTPUT, 'drift.md'), 'utf8');
const shown =
  report.length > LONGEST
    ? `${report.slice(0, report.lastIndexOf('\n', LONGEST))}\n\nThe rest is in the summary of the job.`
    : report;
const body = `${MARK}\n${shown}`;
try {
  const own = await findOwn();
  if (own) {
    await ask(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/comments/${own.id}`, 'PATCH', {
      body,
    });
  } else await ask(comments, 'POST', { body });
} catch (error) {
  console.log(`::warning title=drift::The comment could not be written: ${error.message}.`);
}
