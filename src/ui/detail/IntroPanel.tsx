import { useState } from 'react';
import { type Omission, type Source, sourceFormOf } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import { shortStance } from '#query/shortStance.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LineSample } from '#ui/LineSample.tsx';
import { LongList } from '#ui/LongList.tsx';
import { QuestionLink } from '#ui/questions/QuestionLink.tsx';
import { useQuestions } from '#ui/questions/useQuestions.ts';
import { useIdle } from '#ui/useIdle.ts';
import { compareTexts, dateText, listed } from '#words/grammar.ts';
import { introWords as words } from '#words/panels.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { terms } from '#words/terms.ts';
import { ActorName, ActorNames, RelationButton } from './ActorNames.tsx';

/** The panel without a selection: the sources, the coding and its limits, questions to start from, and the picture as text. */
export function IntroPanel({ titleId }: { readonly titleId: string | null }) {
  const { store, derive } = useApp();
  const { dataset } = derive;
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
      <p className="reading-key">{words.reading(sourceFormOf(dataset))}</p>
      <Questions />
      {dataset.sources.map((source) => (
        <SourceFacts key={source.id} source={source} />
      ))}
      {(dataset.scope || dataset.omissions.length > 0 || dataset.numbers) && (
        <section>
          <h3>{words.scope}</h3>
          {dataset.scope && <p dir="auto">{dataset.scope}</p>}
          <LeftOut omissions={dataset.omissions} />
          <Numbers />
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

function SourceFacts({ source }: { readonly source: Source }) {
  return (
    <section>
      <h3>{words.source}</h3>
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
    </section>
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

function LeftOut({ omissions }: { readonly omissions: readonly Omission[] }) {
  const [isOpen, setOpen] = useState(false);
  if (omissions.length === 0) return null;
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{words.leftOut}</span>
        <span className="fold-count">{omissions.length}</span>
      </summary>
      {isOpen && (
        <>
          <p>{words.leftOutIntro(omissions.length)}</p>
          <OmissionList omissions={omissions} />
        </>
      )}
    </details>
  );
}

/** The numbers that the source gives, which make no relation. */
function Numbers() {
  const { derive } = useApp();
  const { numbers = [] } = derive.dataset;
  const shortName = useShortName();
  if (numbers.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span>{words.numbers}</span>
        <span className="fold-count">{numbers.length}</span>
      </summary>
      <p>{words.numbersIntro(sourceFormOf(derive.dataset))}</p>
      <ul className="omissions">
        {numbers.map(({ paragraph, number, what, saidBy }) => (
          <li key={`${paragraph} ${number}`} dir="auto">
            <strong>{number}</strong> · {what}
            <span className="omission-actors">
              {words.saidOfNumber(
                paragraph,
                saidBy === 'narrator' || saidBy === 'unnamed' ? saidBy : shortName(saidBy),
                sourceFormOf(derive.dataset),
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Passages that are no line, each with its reason. */
export function OmissionList({ omissions }: { readonly omissions: readonly Omission[] }) {
  return (
    <ul className="omissions">
      {omissions.map((omission, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: omissions have no id, and the list never changes.
        <li key={at}>
          <span className="omission-reason" dir="auto">
            {words.omission(omission.paragraph, terms.omissionReason[omission.reason] ?? omission.reason)}
          </span>
          {omission.note && (
            <span dir="auto">
              {' '}
              <WithStatements text={omission.note} />
            </span>
          )}
          {omission.actors.length > 0 && (
            <span className="omission-actors">
              <ActorNames ids={omission.actors} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A note in which ids of statements are buttons that open them. */
function WithStatements({ text }: { readonly text: string }) {
  const { store, derive } = useApp();
  const known = new Set<string>(derive.dataset.statements.map(({ id }) => id));
  return text.split(/(\bp\d+-\d+\b)/).map((part, at) =>
    known.has(part) ? (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change.
        key={at}
        type="button"
        className="name-button"
        onClick={() => store.dispatch({ type: 'statementSelected', statement: part as StatementId })}
      >
        {part}
      </button>
    ) : (
      part
    ),
  );
}

/** The picture as text: a list of the actors and one of the relations, each a button that selects. */
function TextLists() {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const { actors, relations } = derive.visibleGraph(query);
  const byName = [...actors].sort((a, b) => compareTexts(a.shortName, b.shortName));
  return (
    <>
      <section>
        <h3>{words.actors(actors.length)}</h3>
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'dialogOpened', dialog: 'text' })}
          >
            {asTextWords.title}
          </button>
        </p>
        {actors.length === 0 && <p>{words.none}</p>}
        <LongList className="name-list" items={byName}>
          {(actor) => (
            <li key={actor.id}>
              <ActorName id={actor.id} />
            </li>
          )}
        </LongList>
      </section>
      <section>
        <h3>{words.relations(relations.length)}</h3>
        {relations.length === 0 && <p>{words.none}</p>}
        <LongList className="relation-list" items={relations}>
          {(relation) => (
            <li key={relation.id}>
              <RelationButton one={relation.a} other={relation.b}>
                <LineSample stance={relation.stance} />
                <span className="relation-names">
                  <span dir="auto">{shortName(relation.a)}</span> {words.and}{' '}
                  <span dir="auto">{shortName(relation.b)}</span>
                  <span className="relation-stance">{shortStance(relation)}</span>
                </span>
              </RelationButton>
            </li>
          )}
        </LongList>
      </section>
    </>
  );
}
