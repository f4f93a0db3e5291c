/** The style sheets of the frame, and of the graph, which the printed page shows before the code of its view is there. */
import 'virtual:colours.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import '#ui/styles/prerendered.css';
import './styles/views.css';
import './styles/controls.css';
import './styles/facets.css';
import './styles/detail.css';
import './styles/dialogs.css';
import '#views/graph/graph.css';
import '#views/legend/legend.css';
