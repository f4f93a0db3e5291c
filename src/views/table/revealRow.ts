/** Scrolls a row of the table into view. `rowHeight` in px, null where every row is rendered and has its own. */
export function revealRow(scroller: HTMLElement, row: number, rowHeight: number | null): void {
  if (rowHeight === null) {
    const own = scroller.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
    own?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return;
  }
  const head = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight + head];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}
