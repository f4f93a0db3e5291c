/**
 * What the reader does in the printed page before the app has taken its place: kept, and done again in the app. The app is
 * the same page, so a control is found there by what it is and says, and by its place among those that say the same. Keys are
 * kept by boot.js.
 */

const controls = 'button, summary, select, input, a[href^="#"]';
/** The picture, which stands for a canvas. */
const picture = '.graph-canvas';

const textOf = (control: Element) => (control.closest('label') ?? control).textContent;
const signOf = (control: Element) =>
  [control.tagName, control.getAttribute('type'), control.getAttribute('value'), textOf(control)].join('|');
const alike = (page: ParentNode, sign: string) =>
  [...page.querySelectorAll(controls)].filter((one) => signOf(one) === sign);

type Act = (app: Element) => void;

/** A press of a control, or on the picture. */
function pressed({ target, clientX, clientY }: MouseEvent, page: Element): Act | null {
  if (!(target instanceof Element)) return null;
  if (target.closest(picture)) {
    const at = { clientX, clientY, bubbles: true, cancelable: true };
    return (app) => {
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        app.querySelector(picture)?.dispatchEvent(new MouseEvent(type, at));
    };
  }
  const control = target.closest(controls);
  if (control === null || control instanceof HTMLSelectElement) return null;
  const sign = signOf(control);
  const place = alike(page, sign).indexOf(control);
  return (app) => {
    const there = alike(app, sign)[place];
    if (there instanceof HTMLElement) there.click();
  };
}

/** A choice from a list. */
function chosen(list: HTMLSelectElement, page: Element): Act {
  const [{ value }, sign] = [list, signOf(list)];
  const place = alike(page, sign).indexOf(list);
  return (app) => {
    const there = alike(app, sign)[place];
    if (!(there instanceof HTMLSelectElement)) return;
    there.value = value;
    there.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

/** Keeps what is done from now on until the printed page is gone, and does it again then. */
export function keepEarlyActs(printed: HTMLElement): void {
  const acts: Act[] = [];
  const keep = (event: Event) => {
    const { target } = event;
    const page = target instanceof Element ? target.closest('.prerendered-page') : null;
    let act: Act | null = null;
    if (page && event.type === 'change' && target instanceof HTMLSelectElement) act = chosen(target, page);
    else if (page && event instanceof MouseEvent) act = pressed(event, page);
    if (act) acts.push(act);
  };
  const types = ['click', 'change'];
  for (const type of types) document.addEventListener(type, keep, true);
  const waiting = new MutationObserver(() => {
    if (printed.isConnected) return;
    waiting.disconnect();
    for (const type of types) document.removeEventListener(type, keep, true);
    const app = document.getElementById('root');
    if (app) for (const act of acts) act(app);
  });
  waiting.observe(document.body, { childList: true });
}
