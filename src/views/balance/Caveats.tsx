import { balanceCaveatWords as words } from '#words/balanceCaveats.ts';

/** The claims of balance theory, the objections to it, and the limits of these numbers. */
export function Caveats() {
  return (
    <section className="balance-section">
      <h3>{words.modestyTitle}</h3>
      {words.modesty.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <details>
        <summary>{words.referencesTitle}</summary>
        <ul className="balance-references">
          {words.references.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
