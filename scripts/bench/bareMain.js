// @ts-check
// The bare page of the benchmark: a graph with preset places in default cytoscape, and nothing else.
import cytoscape from 'cytoscape';

const response = await fetch('./graph.json');
const { elements, circle } = await response.json();
const cy = cytoscape({
  container: document.getElementById('graph'),
  elements,
  layout: { name: 'preset' },
  style: [
    { selector: 'node', style: { label: 'data(label)', 'background-color': '#d3ead3' } },
    { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    { selector: '.away', style: { display: 'none' } },
    { selector: '.faded', style: { opacity: 0.4 } },
    { selector: '.lit', style: { 'line-color': '#d95f02', 'background-color': '#ffe39a' } },
  ],
});
const home = cy.nodes().map((node) => ({ ...node.position() }));
let isAtHome = true;

cy.on('mouseover', 'node', ({ target }) => {
  cy.batch(() => target.closedNeighborhood().addClass('lit'));
});
cy.on('mouseout', 'node', () => {
  cy.batch(() => cy.elements('.lit').removeClass('lit'));
});
cy.on('tap', 'node', ({ target }) => {
  cy.batch(() => {
    cy.elements().addClass('faded');
    target.closedNeighborhood().removeClass('faded');
  });
});
cy.on('tap', ({ target }) => {
  if (target === cy) cy.batch(() => cy.elements().removeClass('faded'));
});

Object.assign(window, {
  bare: {
    /** Shows these ids alone, in one batch; all where there is no list. */
    showOnly: (/** @type {readonly string[] | null} */ ids) => {
      const kept = ids && new Set(ids);
      cy.batch(() => {
        cy.elements().forEach((element) => {
          element.toggleClass('away', kept !== null && !kept.has(element.id()));
        });
      });
    },
    /** Moves everybody to the circle, or home again. */
    rearrange: () => {
      const places = isAtHome ? circle : home;
      isAtHome = !isAtHome;
      cy.batch(() => cy.nodes().forEach((node, i) => void node.position(places[i])));
    },
    /** Another look for everybody. */
    restyle: () => {
      cy.style()
        .selector('node')
        .style({ 'background-color': isAtHome ? '#334933' : '#d3ead3' })
        .update();
    },
  },
});
cy.one('render', () => document.getElementById('waiting')?.remove());
