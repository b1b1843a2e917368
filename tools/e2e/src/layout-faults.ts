import type { Page } from '@playwright/test';

/** More characters than this in a line, and the eye loses its way back; what WCAG 2.2 (1.4.8) asks for is 80. */
const MOST_CHARACTERS = 100;

/** What is wrong with how a page is laid out, as it is seen now: one sentence each. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate((mostCharacters) => {
    const root = document.documentElement;
    const faults: string[] = [];
    const name = (element: Element) => {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `${element.tagName.toLowerCase()}.${element.className} "${words.trim().slice(0, 40)}"`;
    };
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.visually-hidden') === null;
    /** What can be scrolled within itself may be wider than the page. */
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== root &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));

    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth} px wide, and the window ${root.clientWidth} px`);

    // Behind an open dialog nothing is pressed, whatever it covers.
    const shown = document.querySelector('dialog:modal') ?? document.body;
    const all = [...shown.querySelectorAll('*')].filter(isSeen);
    const controls = all.filter((it) =>
      it.matches('a[href], button, input, select, textarea, summary'),
    );
    for (const element of all) {
      // What is typed scrolls in its field.
      const isField = element.matches('input, textarea, select');
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      // With an ellipsis it is meant, and the whole text is in the title.
      const isMeant = textOverflow === 'ellipsis' && element.closest('[title]') !== null;
      if (isCut && !isField && !isMeant && element.clientWidth > 1)
        faults.push(`cut: ${name(element)}`);
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > root.clientWidth + 1) && !scrolls(element))
        faults.push(`out of the window: ${name(element)}`);
    }

    const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const [index, { element, box }] of boxes.entries())
      for (const { element: other, box: its } of boxes.slice(index + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        const isWithin = element.contains(other) || other.contains(element);
        if (across > 1 && down > 1 && !isWithin)
          faults.push(`${name(element)} covers ${name(other)}`);
      }

    for (const text of all.filter((it) => it.matches('p, li, dd'))) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      const characters = (text.textContent ?? '').length / Math.max(1, lines.size);
      if (lines.size > 1 && characters > mostCharacters)
        faults.push(`${Math.round(characters)} characters in a line: ${name(text)}`);
    }
    return faults;
  }, MOST_CHARACTERS);
