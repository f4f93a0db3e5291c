import type { Stance } from '#domain/relation.ts';

/** A short line in the style of a stance, shown beside its word. */
export function LineSample({ stance }: { readonly stance: Stance }) {
  return (
    <svg
      className="line-sample"
      viewBox="0 0 30 12"
      width="30"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      {stance === 'mixed' ? (
        <>
          <path className="sample-aligned" d="M1 3.5H29" />
          <path className="sample-opposed" d="M1 8.5H29" />
        </>
      ) : (
        <path className={`sample-${stance}`} d={stance === 'alleged' ? 'M1 6H10M20 6H29' : 'M1 6H29'} />
      )}
      {stance === 'alleged' && (
        <text className="sample-mark-alleged" x="15" y="9.6">
          ?
        </text>
      )}
      {stance === 'aligned' && <path className="sample-mark-aligned" d="M12 6h6M15 3v6" />}
      {stance === 'opposed' && (
        <path className="sample-mark-opposed" d="M12.7 3.7l4.6 4.6M17.3 3.7l-4.6 4.6" />
      )}
    </svg>
  );
}
