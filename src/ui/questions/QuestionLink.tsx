import type { ReactNode } from 'preact/compat';
import type { Question } from '#dataset/bundled.ts';
import { useApp } from '#ui/appContext.ts';

interface QuestionLinkProps {
  readonly question: Question;
  readonly isOpen?: boolean;
  readonly className?: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A question as a link to the view that answers it, by its own words unless it has others. */
export function QuestionLink({ question, isOpen = false, className, title, children }: QuestionLinkProps) {
  const { derive, openAddress } = useApp();
  const { id, version } = derive.dataset;
  const { label, address } = question;
  return (
    <a
      href={`?data=${id}@${version}&${address}`}
      className={className}
      title={title}
      aria-current={isOpen || undefined}
      dir="auto"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        openAddress(address);
      }}
    >
      {children ?? label}
    </a>
  );
}
