interface Props {
  /** What the text has: "The sentence names a speaker:". */
  readonly found: string;
  /** What the button does with it. */
  readonly label: string;
  readonly onTake: () => void;
}

/** Something that the marked words hold, below the fields, with one press that takes it into the line. */
export function LineOffer({ found, label, onTake }: Props) {
  return (
    <p className="line-speaks">
      {found}
      <button type="button" className="link-button" onClick={onTake}>
        {label}
      </button>
    </p>
  );
}
