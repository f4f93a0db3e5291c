/**
 * The style sheets that are loaded before the first picture, in one file (scripts/build/chunking.ts): those of the frame, which
 * stand beside their components, and those of the graph, which the prerendered page shows before its code is loaded.
 * Within a layer the order counts: shared controls first.
 */
import 'virtual:colours.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/fold.css';
import './App.css';
import './Header.css';
import './DatasetSwitch.css';
import './ViewSwitch.css';
import './Canvas.css';
import './StatusBar.css';
import './PhoneBar.css';
import './loading/InsteadOfView.css';
import './styles/prerendered.css';
import './styles/print.css';
import './Chips.css';
import './questions/QuestionBar.css';
import './EmptyResult.css';
import './widgets/LineSample.css';
import './facets/FacetPanel.css';
import './facets/FacetGroup.css';
import './facets/MoreFilters.css';
import './facets/DateFacet.css';
import './detail/DetailPanel.css';
import './detail/ActorNames.css';
import './detail/IntroPanel.css';
import './detail/ActorPanel.css';
import './detail/RelationPanel.css';
import './detail/StatementCard.css';
import './widgets/Dialog.css';
import './dialogs/FindDialog.css';
import '#views/graph/graph.css';
import '#views/legend/legend.css';
