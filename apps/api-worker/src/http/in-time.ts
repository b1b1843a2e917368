/** Whoever is asked beside the work must not hold it up: longer than this nobody is waited for. */
const PATIENCE_MS = 1_000;

/** What was asked for, or a rejection where it takes too long. */
export async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
