import { type ReactNode, useState } from 'preact/compat';
import { silenceIn } from '#dataset/silence.ts';
import { type Source, sourceFormOf } from '#domain/dataset.ts';
import { isOwnId } from '#domain/ownId.ts';
import { useApp } from '#ui/appContext.ts';
import { InsteadOfView } from '#ui/loading/InsteadOfView.tsx';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { QuestionLink } from '#ui/questions/QuestionLink.tsx';
import { useQuestions } from '#ui/questions/useQuestions.ts';
import { useIdle } from '#ui/useIdle.ts';
import { Icon } from '#ui/widgets/Icon.tsx';
import { dateText, listed } from '#words/grammar/numbersAndLists.ts';
import { introWords as words } from '#words/panels.ts';

const ScopeList = lazyComponent(async () => (await import('./ScopeList.tsx')).ScopeList, InsteadOfView);
const TextLists = lazyComponent(
  async () => (await import('./TextLists.tsx')).TextLists,
  () => null,
);

/** The panel without a selection: the sources, the coding and its limits, questions to start from, and the picture as text. */
export function IntroPanel({ titleId }: { readonly titleId: string | null }) {
  const { store, derive } = useApp();
  const { dataset } = derive;
  const { numbers = [], keptAside = [] } = dataset;
  const isIdle = useIdle();
  return (
    <>
      {titleId !== null && (
        <button
          type="button"
          className="icon-button detail-close"
          aria-label={words.close}
          title={words.close}
          onClick={() => store.dispatch({ type: 'aboutToggled' })}
        >
          <Icon name="close" />
        </button>
      )}
      <div className="detail-head">
        <p className="eyebrow">{words.dataset}</p>
        <h2 id={titleId ?? undefined} data-heading tabIndex={-1} dir="auto">
          {dataset.title}
        </h2>
        {dataset.description && (
          <p className="lead" dir="auto">
            {dataset.description}
          </p>
        )}
      </div>
      <p className="reading-key">{words.reading(sourceFormOf(dataset), silenceIn(dataset))}</p>
      <Questions />
      {!isOwnId(dataset.id) && <OwnDataWays />}
      <section>
        <h3>{words.sources(dataset.sources.length)}</h3>
        {dataset.sources.map((source) => (
          <SourceFacts key={source.id} source={source} />
        ))}
      </section>
      {(dataset.scope || dataset.omissions.length + numbers.length + keptAside.length > 0) && (
        <section>
          <h3>{words.scope}</h3>
          {dataset.scope && <p dir="auto">{dataset.scope}</p>}
          <Fold title={words.leftOut} count={dataset.omissions.length}>
            <p>{words.leftOutIntro(dataset.omissions.length)}</p>
            <ScopeList of="omissions" />
          </Fold>
          <Fold title={words.numbers} count={numbers.length}>
            <ScopeList of="numbers" />
          </Fold>
          <Fold title={words.keptAside} count={keptAside.length}>
            <ScopeList of="keptAside" />
          </Fold>
        </section>
      )}
      <dl className="facts">
        {dataset.asOf && (
          <>
            <dt>{words.asOf}</dt>
            <dd>{dateText(dataset.asOf)}</dd>
          </>
        )}
        {dataset.curators.length > 0 && (
          <>
            <dt>{words.coding}</dt>
            <dd dir="auto">{listed(dataset.curators)}</dd>
          </>
        )}
        <dt>{words.version}</dt>
        <dd>{words.versionText(dataset.version, dataset.licence)}</dd>
        <dt>{words.software}</dt>
        <dd>
          {words.softwareText}{' '}
          <a href="./notices.txt" target="_blank" rel="noopener">
            {words.notices}
          </a>
        </dd>
      </dl>
      {/* At the end, so that nothing moves when they come. */}
      {isIdle && <TextLists />}
    </>
  );
}

function Questions() {
  const { all, open } = useQuestions();
  if (all.length === 0) return null;
  return (
    <section>
      <h3>{words.questions}</h3>
      <ul className="questions">
        {all.map((question) => (
          <li key={question.address}>
            <QuestionLink question={question} isOpen={question === open} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to a picture of one's own, for whoever sees the page for the first time. */
function OwnDataWays() {
  const app = useApp();
  const choose = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.onchange = () =>
      app.withLoaded(
        () => import('#ui/import/takeFiles.ts'),
        ({ takeFiles }) => void takeFiles([...(input.files ?? [])], app.derive.dataset, app),
      );
    input.click();
  };
  return (
    <section>
      <h3>{words.own}</h3>
      <p>
        <button type="button" className="link-button" onClick={choose}>
          {words.openFile}
        </button>{' '}
        {words.or}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => app.store.dispatch({ type: 'dialogOpened', dialog: 'newText' })}
        >
          {words.codeText}
        </button>
        {words.stays}
      </p>
    </section>
  );
}

function SourceFacts({ source }: { readonly source: Source }) {
  return (
    <>
      <p dir="auto">
        {source.author && `${source.author}, `}
        <cite>{source.title}</cite>
        {source.publisher && `, ${source.publisher}`}
        {source.published && `, ${dateText(source.published)}`}.
      </p>
      {(source.url || source.originalUrl) && (
        <p className="outside-links">
          {source.url && (
            <OutsideLink
              href={source.url}
              label={source.urlNote ? words.read(source.urlNote) : words.readPlain}
            />
          )}
          {source.originalUrl && <OutsideLink href={source.originalUrl} label={words.original} />}
        </p>
      )}
      {source.standpoint && (
        <p dir="auto">
          <strong>{words.standpoint}.</strong> {source.standpoint}
        </p>
      )}
    </>
  );
}

function OutsideLink({ href, label }: { readonly href: string; readonly label: string }) {
  if (!/^https?:\/\//i.test(href)) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {label}
      <span className="visually-hidden"> ({words.leaves})</span> <Icon name="out" />
    </a>
  );
}

interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** A list behind its name and number, not rendered while it is closed; nothing for an empty one. */
function Fold({ title, count, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        <span className="fold-count">{count}</span>
      </summary>
      {isOpen && children}
    </details>
  );
}
