import { type ReactNode, useState } from 'react';
import { editWords as words } from '#words/ownEditing.ts';

interface EditFoldProps {
  readonly label?: string;
  readonly children: ReactNode;
}

/** What can be changed, behind one word; not rendered while it is closed. */
export function EditFold({ label = words.edit, children }: EditFoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="fold editing"
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <span dir="auto">{label}</span>
      </summary>
      {isOpen && children}
    </details>
  );
}
