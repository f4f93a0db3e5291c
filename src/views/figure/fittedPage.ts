/**
 * The page of a figure with its body drawn into it: names or numbers, which legend, and what stands in words because the
 * picture has no room for it.
 *
 * A page and its picture depend on each other: words take the picture's room, and a picture with less room needs more of
 * them. So forms are compared by drafts, which cost a fraction, and the one that is chosen is drawn to the end.
 */
import type { Derive } from '#derive/derive.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { DrawnBody, FigureBody, Finish, LabelMode } from './body/figureBody.ts';
import { captionModeOf, type FigureSpec } from './figureFile/figureSpec.ts';
import { type FigureLayout, figureLayout, mostLegendShare } from './page/figureLayout.ts';
import { legendUnder } from './page/legendUnder.ts';
import { legendLike, type RoomiestPage, roomiest } from './page/roomiest.ts';
import type { PrimitiveGroup } from './svg/printSvg.ts';
import { sceneGroups } from './svg/sceneGroups.ts';
import type { FigureText } from './wording/figureText.ts';
import { lackingIn, lineRemarks, untoldIn, wordlessIn } from './wording/lineRemarks.ts';

export interface PageRequest {
  readonly derive: Derive;
  readonly graph: VisibleGraph;
  readonly spec: FigureSpec;
  readonly body: FigureBody;
  /** The words of the page, without those that depend on what is drawn. */
  readonly words: FigureText;
  /** Height by width that suits the body. */
  readonly ratio: number;
}

export interface FittedPage extends DrawnBody {
  readonly layout: FigureLayout;
  readonly labelMode: LabelMode;
  /** The legend explains lines alone: with shapes and factions it would take more room than the picture. */
  readonly isLegendCut: boolean;
  /** Sentences say what actors look like, where the legend does not. */
  readonly areActorsInWords: boolean;
  /** Lines whose words stand neither in the picture nor in remarks under it, where these are more than may be; else 0. */
  readonly untoldLines: number;
}

/** What a page is to hold, before anything is drawn. */
interface Form {
  readonly labelMode: LabelMode;
  readonly words: FigureText;
  /** True if the legend has to name factions, whatever room it takes. */
  readonly isNaming: boolean;
}

type DrawnPage = DrawnBody & RoomiestPage;

/** A form, drawn. */
interface Drawn {
  readonly form: Form;
  /** The same without remarks on lines; null where these would leave no room for the names, and lines go without. */
  readonly plain: Form | null;
  /** The lines whose words stand in remarks. */
  readonly told: ReadonlySet<string>;
  readonly page: DrawnPage;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * The page for a body, in the best form that it has room for. Names, rows and words on lines come before what is inferred,
 * where that may stand beside the figure.
 */
export function fittedPage(request: PageRequest): FittedPage {
  const { spec, words, graph } = request;
  const page = bestForm(request);
  const isBeside = captionModeOf(spec) === 'clean' && words.kept !== '';
  if (!isBeside || graph.actors.length > mostTriedTwice || isWhole(page)) return page;
  const leaner = bestForm({ ...request, words: { ...words, kept: '', briefKeys: [] } });
  return isWhole(leaner) ? leaner : page;
}

/** Of more actors no page is drawn a second time. */
const mostTriedTwice = 60;

/** True where all names, rows and words stand on the page, and each where it is true. */
const isWhole = ({ labelMode, cut, breaches, untoldLines, layout }: FittedPage) =>
  labelMode === 'names' && cut === null && breaches.length === 0 && untoldLines === 0 && !layout.isOverfull;

function bestForm(request: PageRequest): FittedPage {
  const { spec, body, words } = request;
  const draw = drawing(request);
  const draft = (form: Form) => withActorsInWords(request, draw, form);
  const named: Form = { labelMode: 'names', words, isNaming: false };
  const numbered = () =>
    // The key names areas, and spells abbreviations out itself.
    body.key === null
      ? null
      : draft({ ...named, labelMode: 'numbers', words: { ...words, key: body.key, abbreviations: [] } });
  // Where the words alone do not fit, the figure is refused, however well its names would stand.
  const isRefused = draw.layoutOf(named).layout.isOverfull;
  let best = (isRefused ? numbered() : null) ?? draft(named);
  let unnamedAreas = 0;
  const { areas } = body;
  const areInLegend = areas?.areInLegend === true && !spec.adjust.withoutLegend;
  if (areas !== null && best.page.isLegible && lacksAreas(best, areInLegend)) {
    const withAreas = draft(areInLegend ? { ...named, isNaming: true } : inWords(named, spec, areas.remark));
    const isBetter =
      withAreas.page.isLegible &&
      withAreas.page.layout.isOverfull === best.page.layout.isOverfull &&
      withAreas.page.layout.legendShare <= mostLegendShare;
    if (isBetter) best = withAreas;
    else unnamedAreas = best.page.unnamedAreas;
  }
  if (!best.page.isLegible && !isRefused) best = numbered() ?? best;
  const whole = completed(request, draw, best, unnamedAreas);
  if (whole.untoldLines === 0 || whole.labelMode === 'numbers') return whole;
  // Names take the room of words. With numbers the key takes none of the picture's.
  const other = numbered();
  const withNumbers = other === null ? whole : completed(request, draw, other, 0);
  const isBetter =
    withNumbers.untoldLines === 0 && withNumbers.breaches.length === 0 && !withNumbers.layout.isOverfull;
  return isBetter ? withNumbers : whole;
}

/** The page of a form that was chosen by its draft. */
function completed(
  request: PageRequest,
  draw: Drawing,
  drafted: Drawn & { readonly areActorsInWords: boolean },
  unnamedAreas: number,
): FittedPage {
  const { spec, body } = request;
  const { areActorsInWords } = drafted;
  const { form, page: drawn, hidden } = finished(request, draw, drafted);
  const page = areAreasTold(form, body) ? withAllAreaNamesOrNone(drawn, request.derive) : drawn;
  const legends = spec.adjust.withoutLegend ? null : (body.legendsOf?.(page) ?? null);
  const shown = legends === null ? page : withLegend(page, draw.layoutWith(form, legendLike(legends, page)));
  return {
    ...legendUnder(shown),
    labelMode: form.labelMode,
    areActorsInWords: areActorsInWords && shown.isLegendCut,
    hiddenTexts: shown.hiddenTexts + hidden + unnamedAreas,
    untoldLines: hidden > mostUntoldOf(shown.scene?.lines.length ?? 0) ? hidden : 0,
  };
}

/** True if a sentence on the page names the areas. */
const areAreasTold = ({ words }: Form, { areas }: FigureBody) =>
  areas !== null && (words.remarks.includes(areas.remark) || words.readingKey.endsWith(areas.remark));

/** A page whose areas all have their names, or none has: one name alone would seem to be that of a different kind of area. */
function withAllAreaNamesOrNone(page: DrawnPage, derive: Derive): DrawnPage {
  const { scene } = page;
  const isWhole = scene === null || scene.hulls.every(({ label }) => label !== null);
  if (isWhole) return page;
  return redrawn(page, { ...scene, hulls: scene.hulls.map((hull) => ({ ...hull, label: null })) }, derive);
}

/** So many of these lines may go without their words: of more, nobody could tell what most of them say. */
const mostUntoldOf = (lines: number) => Math.max(2, lines / 10);

/** True if neither the picture nor the legend names the areas. */
const lacksAreas = ({ page }: Drawn, areInLegend: boolean) =>
  page.unnamedAreas > 0 && !(page.isFull && areInLegend);

/** The form with a sentence on its areas. */
function inWords(form: Form, spec: FigureSpec, remark: string): Form {
  const { words } = form;
  const isBare = captionModeOf(spec) === 'clean' && spec.adjust.withoutLegend;
  const readingKey = `${words.readingKey} ${remark}`.trim();
  return {
    ...form,
    words: isBare ? { ...words, readingKey } : { ...words, remarks: [...words.remarks, remark] },
  };
}

type Drawing = ReturnType<typeof drawing>;

/** Lays a form out, and draws the body into it. */
function drawing({ spec, body, ratio }: PageRequest) {
  const layoutWith = ({ words }: Form, legend: FigureBody['legend']) =>
    figureLayout(spec, words, legend, ratio);
  const layoutOf = (form: Form): RoomiestPage =>
    roomiest(form.isNaming ? { ...body, shortLegend: null } : body, (legend) => layoutWith(form, legend));
  const at = (form: Form, finish: Finish) => {
    const page = layoutOf(form);
    return { ...page, ...body.draw(page.layout.sceneFrame, form.labelMode, finish) };
  };
  /** A draft; where its names do not stand well, what the finished picture makes of them. */
  const drafted = (form: Form) => {
    const page = at(form, 'draft');
    return page.isLegible || form.labelMode === 'numbers' ? page : at(form, 'final');
  };
  return { layoutOf, layoutWith, drafted, final: (form: Form) => at(form, 'final') };
}

/** The form with remarks on whose word its claims are, and on the lines that its draft has no words for; where these spoil the names, only on who alleges what. */
function withRemarks({ derive, graph }: PageRequest, draw: Drawing, plain: Form): Drawn {
  const page = draw.drafted(plain);
  const bare: Drawn = { form: plain, plain: null, told: nothing, page };
  if (page.scene === null || (!page.isLegible && plain.labelMode === 'names')) return bare;
  const told = untoldIn(page.scene, derive, graph);
  const remarks = lineRemarks(derive, graph, page.scene);
  if (remarks.length === 0) return { ...bare, plain };
  const form = remarking(plain, remarks);
  const after = draw.drafted(form);
  const isAlleged = page.scene.lines.some(({ id, kind }) => kind === 'accused' && told.has(id));
  const isSpoilt = page.isLegible && !after.isLegible && !isAlleged;
  return isSpoilt ? bare : { form, plain, told, page: after };
}

const remarking = (form: Form, remarks: readonly string[]): Form => ({
  ...form,
  words: { ...form.words, remarks: [...form.words.remarks, ...remarks] },
});

/**
 * Where the legend has room for lines alone, sentences say what actors look like, and whose colour is which where there is room
 * for that, too, if names keep their room.
 */
function withActorsInWords(
  request: PageRequest,
  draw: Drawing,
  form: Form,
): Drawn & { readonly areActorsInWords: boolean } {
  const { actorsInWords, coloursInWords, areas } = request.body;
  const bare = withRemarks(request, draw, form);
  if (!bare.page.isLegendCut) return { ...withColours(request, draw, form, bare), areActorsInWords: false };
  if (actorsInWords === null) return { ...bare, areActorsInWords: false };
  // A legend that was to name the areas, and is cut, leaves that to the sentences.
  const ofAreas = form.isNaming && areas !== null ? [areas.remark] : [];
  const isAsGood = ({ page, plain }: Drawn) =>
    page.isLegible === bare.page.isLegible &&
    page.layout.isOverfull === bare.page.layout.isOverfull &&
    page.layout.isWithoutCaption === bare.page.layout.isWithoutCaption &&
    (plain !== null || bare.plain === null);
  const tellings = [...(coloursInWords === null ? [] : [[actorsInWords, coloursInWords]]), [actorsInWords]];
  for (const sentences of tellings) {
    const telling = withRemarks(request, draw, remarking(form, [...sentences, ...ofAreas]));
    if (isAsGood(telling)) return { ...telling, areActorsInWords: true };
  }
  return { ...bare, areActorsInWords: false };
}

/**
 * Where no area says whose colour is which, the legend does, or a sentence: one of colours that nobody explains would say nothing.
 * Names keep their room.
 */
function withColours(request: PageRequest, draw: Drawing, form: Form, bare: Drawn): Drawn {
  const { coloursInWords, areas } = request.body;
  const isSaid = bare.page.isFull || areas?.areInLegend === true || request.spec.adjust.withoutLegend;
  if (isSaid || coloursInWords === null || !bare.page.isLegible) return bare;
  const isAsGood = ({ page, plain }: Drawn) =>
    page.isLegible &&
    page.layout.isOverfull === bare.page.layout.isOverfull &&
    page.layout.isWithoutCaption === bare.page.layout.isWithoutCaption &&
    (plain !== null || bare.plain === null);
  const named = withRemarks(request, draw, { ...form, isNaming: true });
  if (named.page.isFull && named.page.layout.legendShare <= mostLegendShare && isAsGood(named)) return named;
  const told = withRemarks(request, draw, remarking(form, [coloursInWords]));
  return isAsGood(told) ? told : bare;
}

/** How many lines have their words neither in the picture nor in remarks. */
function hiddenIn(
  { page, plain, told }: Omit<Drawn, 'form'>,
  { derive, graph }: Pick<PageRequest, 'derive' | 'graph'>,
): number {
  const missed = plain === null ? untoldIn(page.scene, derive, graph) : lackingIn(page.scene, derive, graph);
  return [...missed].filter((id) => !told.has(id)).length;
}

/** So often a page is drawn anew for remarks on what its last picture lacks. */
const mostRounds = 4;
/** A frame that is higher by this than the one a picture was drawn for leaves it flat between two gaps. */
const mostUnfilled = 1.1;
/** From this round on, what remarks tell stays out of the picture: words that come and go would leave others untold. */
const firstStrict = 2;

interface Finished {
  readonly form: Form;
  readonly page: DrawnPage;
  /** How many lines have their words neither in the picture nor in remarks. */
  readonly hidden: number;
}

/**
 * The form drawn to the end, with remarks on exactly what this picture lacks: it is drawn with other words than its draft.
 * Where picture and remarks never come to agree, a word that the remarks tell leaves the picture.
 */
function finished({ derive, graph }: PageRequest, draw: Drawing, drafted: Drawn): Finished {
  const { plain } = drafted;
  let { form, told } = drafted;
  let wordless: ReadonlySet<string> = wordlessIn(drafted.page.scene, derive, graph);
  let kept: (Finished & { readonly wordless: ReadonlySet<string> }) | null = null;
  for (let round = 0; round < mostRounds; round += 1) {
    const whole = draw.final(form);
    const page = round < firstStrict ? whole : withoutWords(whole, wordless, derive);
    const hidden = hiddenIn({ page, plain, told }, { derive, graph });
    if (page.scene === null || plain === null) return { form, page, hidden };
    if (kept?.page.isLegible === true && !page.isLegible) break;
    const anew = remarking(plain, lineRemarks(derive, graph, page.scene));
    if (sameRemarks(anew, form)) return { form, page, hidden };
    const there = onPage(page, draw.layoutOf(anew));
    // On a page that has lost its caption, say, the picture is drawn as large as it may be.
    const isFilling =
      there !== null && there.layout.sceneFrame.height <= mostUnfilled * page.layout.sceneFrame.height;
    if (there !== null && (isFilling || round === mostRounds - 1))
      return { form: anew, page: there, hidden: 0 };
    if (kept === null || hidden < kept.hidden) kept = { form, page, hidden, wordless };
    [form, told, wordless] = [
      anew,
      untoldIn(page.scene, derive, graph),
      wordlessIn(page.scene, derive, graph),
    ];
  }
  const { wordless: remarked, ...rest } = kept as NonNullable<typeof kept>;
  return { ...rest, page: withoutWords(rest.page, remarked, derive) };
}

const sameRemarks = ({ words: { remarks: one } }: Form, { words: { remarks: other } }: Form) =>
  one.length === other.length && one.every((remark, index) => remark === other[index]);

/** A page without the words on these lines. */
function withoutWords(page: DrawnPage, ids: ReadonlySet<string>, derive: Derive): DrawnPage {
  const { scene } = page;
  if (scene === null || !scene.lines.some(({ id, lineLabel }) => lineLabel !== null && ids.has(id)))
    return page;
  const lines = scene.lines.map((line) => (ids.has(line.id) ? { ...line, lineLabel: null } : line));
  return redrawn(page, { ...scene, lines }, derive);
}

/** A page with this scene in the place of its own. */
function redrawn(page: DrawnPage, scene: Scene, derive: Derive): DrawnPage {
  const { groups } = page;
  const at = (groups.length === 1 ? groups[0]?.at : undefined) ?? { x: 0, y: 0 };
  return { ...page, scene, groups: [{ id: 'scene', at, content: sceneGroups(scene, derive) }] };
}

/** What was drawn on the page with a shorter legend, in the middle of the room that this leaves. */
function withLegend(drawn: DrawnPage, layout: FigureLayout): DrawnPage {
  const { sceneFrame: frame } = layout;
  const { sceneFrame: before } = drawn.layout;
  const [right, down] = [(frame.width - before.width) / 2, (frame.height - before.height) / 2];
  if (layout.isOverfull || right < 0 || down < 0) return drawn;
  return { ...drawn, layout, groups: moved(drawn.groups, right, down) };
}

/** What was drawn on a page that is laid out anew, with no less room for it; null where that has another form. */
function onPage(drawn: DrawnPage, page: RoomiestPage): DrawnPage | null {
  const { sceneFrame: frame } = page.layout;
  const { sceneFrame: before } = drawn.layout;
  const isSame = page.isFull === drawn.isFull && page.isLegendCut === drawn.isLegendCut;
  if (!isSame || frame.width !== before.width || frame.height < before.height) return null;
  return { ...drawn, ...page, groups: moved(drawn.groups, 0, (frame.height - before.height) / 2) };
}

/** Groups that stand so much further right and lower in their frame. */
function moved(groups: readonly PrimitiveGroup[], right: number, down: number): readonly PrimitiveGroup[] {
  const [only] = groups;
  if (right === 0 && down === 0) return groups;
  return groups.length === 1 && only?.at !== undefined
    ? [{ ...only, at: { x: only.at.x + right, y: only.at.y + down } }]
    : [{ id: 'scene', at: { x: right, y: down }, content: groups }];
}
