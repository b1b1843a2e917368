import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { showProgress } from './progress.ts';

/** What is told of a suite of so many requests, of which each third drifts. */
function told(total: number, { isWatched = true, width = 100, colour = false } = {}) {
  const texts: string[] = [];
  const progress = showProgress(total, {
    tell: (text) => texts.push(text),
    isWatched,
    aside: { width, colour },
  });
  for (let index = 0; index < total; index++) progress.step(index % 3 === 0 ? 'drift' : 'match');
  progress.end();
  return texts;
}

describe('where nobody looks on', () => {
  it('a line for each tenth', () => {
    const lines = told(100, { isWatched: false });
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('10/100 compared, 4 with drift, 0 inconclusive\n');
    expect(lines.at(-1)).toBe('100/100 compared, 34 with drift, 0 inconclusive\n');
  });

  it.each([1, 3, 15])('of %i the last one is told, and only once', (total) => {
    const lines = told(total, { isWatched: false });
    expect(lines.filter((line) => line.startsWith(`${total}/${total} `))).toHaveLength(1);
    expect(lines.at(-1)).toContain(`${total}/${total} `);
  });
});

describe('on a terminal', () => {
  it('a bar that is drawn over itself, and taken away in the end', () => {
    const pictures = told(30);
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures) expect(picture).toMatch(/^\r[^\n]*\u001b\[K$/);
    expect(pictures.at(-2)).toContain(`${'█'.repeat(24)} 30/30 compared, 10 with drift`);
    expect(pictures.at(-1)).toBe('\r\u001b[K');
  });

  it.each([
    [100, 24],
    [80, 24],
    [64, 11],
    [58, 0],
    [40, 0],
  ])('of %i columns it fills no more than one line: %i of them are the bar', (width, bar) => {
    const picture = told(9_999, { width, colour: true }).at(-2)!;
    const line = stripVTControlCharacters(picture).replace('\r', '');
    expect(line.length).toBeLessThan(width);
    expect(line.match(/█/g) ?? []).toHaveLength(bar);
  });
});
