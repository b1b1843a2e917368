/** In the page: whoever asks it from outside would be in its way. */
export async function scrollToTheEnd(step: number): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const { scrollingElement: root } = document;
  for (let rest = 0; root && rest < 30;) {
    const before = root.scrollTop;
    root.scrollTop += step;
    await frame();
    rest = root.scrollTop === before ? rest + 1 : 0;
  }
}
