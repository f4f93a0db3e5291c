import { balanceWords as words } from '#words/balance.ts';

/** What balance theory claims, what speaks against it, and what these numbers are not. */
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
