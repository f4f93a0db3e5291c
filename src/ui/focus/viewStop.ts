/** The one tab stop of the view, where its keys work at once; null where there is no view. */
export const viewStop = () => document.querySelector<HTMLElement>('main .pane [tabindex="0"]');
