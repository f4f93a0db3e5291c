import { type RefObject, useRef } from 'preact/compat';
import { useUniqueId } from '#views/useUniqueId.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import type { Offer } from './offer.ts';
import { type Completing, useCompleting } from './useCompleting.ts';

interface Props<Choice> extends Completing<Choice> {
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isInvalid: boolean;
  /** What Enter does, for the keyboards of touch screens. */
  readonly enterKey: 'next' | 'done';
}

/**
 * A field that completes what is typed: a combobox by the ARIA pattern "editable with list". The first offer is the active
 * one; Tab or Enter takes it and goes on.
 */
export function CompletingField<Choice>(props: Props<Choice>) {
  const { label, filling, field, isInvalid, enterKey } = props;
  const listId = useUniqueId();
  const list = useRef<HTMLDivElement>(null);
  const completing = useCompleting(props, list);
  const { offers, isOpen, isAsked, isWaiting, active } = completing;
  return (
    <div className="completing">
      <label>
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          role="combobox"
          className="field"
          dir="auto"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
          aria-invalid={isInvalid || undefined}
          autoComplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterKeyHint={enterKey}
          value={filling.text}
          onFocus={completing.onFocus}
          onBlur={completing.onBlur}
          onClick={completing.onClick}
          onChange={(event) => completing.onType(event.currentTarget.value)}
          onKeyDown={completing.onKeyDown}
        />
      </label>
      <div
        ref={list}
        id={listId}
        role="listbox"
        // A list that scrolls would be a stop of its own, and be gone with the focus on it.
        tabIndex={-1}
        aria-label={label}
        className="completing-list"
        hidden={!isOpen}
      >
        {isAsked && (
          <p className="completing-hint" aria-hidden="true">
            {isWaiting ? words.waiting : words.whichOne}
          </p>
        )}
        {offers.map((offer, at) => (
          <OfferItem
            key={`${offer.label} ${offer.note}`}
            id={`${listId}-${at}`}
            offer={offer}
            isActive={at === active}
            onPress={() => completing.onPress(offer)}
          />
        ))}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly id: string;
  readonly offer: Offer<unknown>;
  readonly isActive: boolean;
  readonly onPress: () => void;
}

function OfferItem({ id, offer: { label, note }, isActive, onPress }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; focus never comes here.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span dir="auto">{label}</span>
      {note !== null && <span className="completing-note">{note}</span>}
    </div>
  );
}
