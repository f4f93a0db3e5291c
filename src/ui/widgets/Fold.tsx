import { type ReactNode, useState } from 'preact/compat';

interface FoldProps {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What is behind a name, not rendered while it is closed. */
export function Fold({ title, className, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={className === undefined ? 'fold' : `fold ${className}`}
      // A fold inside bubbles.
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <span dir="auto">{title}</span>
      </summary>
      {isOpen && children}
    </details>
  );
}
