import { loadFailureWords } from '#words/failures.ts';
import { viewWords } from '#words/views.ts';

/** Where a view will stand: that it is being loaded, or that it could not be. */
export function InsteadOfView({ retry }: { readonly retry: (() => void) | null }) {
  if (retry === null) return <p className="view-loading">{viewWords.loading}</p>;
  return (
    <div className="view-failed" role="alert">
      <p>{loadFailureWords.text}</p>
      <button
        type="button"
        className="button primary"
        onClick={(event) => {
          // The button is removed: keep the focus in the view.
          const around = event.currentTarget.closest('main, aside, dialog');
          const heading = around?.querySelector<HTMLElement>('[tabindex="-1"]');
          (around?.matches('main') ? (around as HTMLElement) : heading)?.focus();
          retry();
        }}
      >
        {loadFailureWords.retry}
      </button>
    </div>
  );
}
