import { WorkerEntrypoint } from 'cloudflare:workers';

/**
 * Stands in for Workers AI, which cannot run here: answers as such a model does, with a cause that
 * cites what it was given. A label in the prompt makes it fail.
 */
export default class AiStub extends WorkerEntrypoint {
  run(model: string, input: { messages: { content: string }[] }) {
    const prompt = input.messages.map((message) => message.content).join('\n');
    if (prompt.includes('please-fail')) throw new Error('3040: Capacity temporarily exceeded');
    if (prompt.includes('first-fails') && model !== 'another')
      throw new Error('3040: Capacity temporarily exceeded');
    const ids = [...new Set(prompt.match(/[a-z-]+-differs:[a-z]+:[a-z_,-]+/g))];
    const answer = {
      summary: 'One side runs another release.',
      ranked_causes: [
        { cause: `Another release, as ${ids[0]} shows.`, confidence: 0.8, evidence: ids },
      ],
      actions: [{ action: 'Compare the releases.', why: 'They decide what is answered.' }],
    };
    return {
      response: '```json\n' + JSON.stringify(answer) + '\n```',
      usage: { prompt_tokens: 900, completion_tokens: 120 },
    };
  }
}
