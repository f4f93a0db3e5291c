import './CiteDialog.css';
import { useState } from 'preact/compat';
import type { AppState } from '#state/appState.ts';
import { encodeAddress } from '#state/urlCodec.ts';
import { useApp } from '#ui/appContext.ts';
import { copyText } from '#ui/copyText.ts';
import { shareLink } from '#ui/publicAddress.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { useUniqueId } from '#views/useUniqueId.ts';
import { balanceWords } from '#words/balance.ts';
import { citeWords as words } from '#words/cite.ts';
import { clipboardWords } from '#words/widgets.ts';
import { citationBibtex, citationText, localDay, statementCitation } from './citation.ts';

/** How to name this view, its dataset and its source. */
export function CiteDialog() {
  const { store, derive, siteUrl } = useApp();
  const state = store.getState();
  const view = {
    dataset: derive.dataset,
    sentence: sentenceOf(state, derive.description(state.query).full),
    link: shareLink(siteUrl, window.location, encodeAddress(state, derive.dataset)).link,
    accessed: localDay(new Date()),
  };
  const { selection } = state;
  const statement =
    selection.kind === 'statement' && derive.dataset.statements.find(({ id }) => id === selection.statement);
  const [message, setMessage] = useState('');
  return (
    <Dialog title={words.title} onClose={() => store.dispatch({ type: 'dialogClosed' })}>
      <p className="quiet">{words.intro}</p>
      <Copyable name={words.text} text={citationText(view)} onMessage={setMessage} />
      {statement && (
        <Copyable
          name={words.oneStatement}
          text={statementCitation(derive.dataset, statement)}
          onMessage={setMessage}
        />
      )}
      <Copyable name={words.bibtex} text={citationBibtex(view)} onMessage={setMessage} isCode />
      <p className="quiet">{words.note}</p>
      <p role="status" className="copy-message">
        {message}
      </p>
    </Dialog>
  );
}

/** A view of balance shows what was computed: its sentence names the rule too. */
function sentenceOf(state: AppState, filter: string): string {
  if (state.view !== 'balance') return filter;
  const { tierRule: signs, mixedRule: mixed, camps, tieRule: ties, supposed } = state;
  const rule = balanceWords.citedRule({ signs, mixed, camps, ties, supposed: Object.keys(supposed).length });
  return `${filter} ${rule}.`;
}

interface CopyableProps {
  readonly name: string;
  readonly text: string;
  readonly isCode?: boolean;
  readonly onMessage: (message: string) => void;
}

function Copyable({ name, text, isCode = false, onMessage }: CopyableProps) {
  const id = useUniqueId();
  const copy = async () => onMessage((await copyText(text)) ? words.copied(name) : clipboardWords.failed);
  return (
    <section className="copyable">
      <h3 id={id}>{name}</h3>
      <textarea
        readOnly
        aria-labelledby={id}
        className={isCode ? 'field code' : 'field'}
        rows={isCode ? 9 : 6}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button" aria-label={words.copyLong(name)} onClick={() => void copy()}>
        {words.copy}
      </button>
    </section>
  );
}
