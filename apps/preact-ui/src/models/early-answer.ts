type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * Asks for what the address names while the code that shows it is still on its way. Whoever asks for the same
 * first is given that answer; everybody else asks anew.
 */
export function createEarlyAnswer(fetch: Fetch) {
  const answers = new Map<string, Promise<Response>>();
  return {
    ask(url: string): void {
      const answer = fetch(url);
      // Whoever takes it sees that it is lost.
      answer.catch(() => undefined);
      answers.set(url, answer);
    },
    fetch: ((url, init) => {
      const early = (init?.method ?? 'GET') === 'GET' ? answers.get(url) : undefined;
      answers.delete(url);
      return early ?? fetch(url, init);
    }) satisfies Fetch as Fetch,
  };
}
