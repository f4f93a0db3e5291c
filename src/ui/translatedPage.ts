/** Texts that a translator has taken out of the page, each with what it has put in its place. */
const replaced = new WeakMap<Node, ChildNode>();

const isFont = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.tagName === 'FONT';

function rememberReplaced(records: readonly MutationRecord[]): void {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    for (const text of removedNodes) {
      const font = [addedNodes[0], previousSibling, nextSibling].find(isFont);
      if (text instanceof Text && font) replaced.set(text, font);
    }
  }
}

/** The child of `parent` that is the node, or that a translator has put around it or in its place; null without one. */
function standsFor(node: Node, parent: Node): Node | null {
  let found: Node | null = node.isConnected ? node : (replaced.get(node) ?? node);
  while (found !== null && found.parentNode !== parent) found = found.parentNode;
  return found;
}

/**
 * Lets the page go on under a browser's translator, which puts `font` elements around or in place of the text nodes that the
 * app knows as its own. To put or to move something before such a node would throw: it
 * goes before what stands for it. A text that is
 * out of the page and gets other words takes its place again, or the old words would stay.
 */
export function surviveTranslation(): void {
  new MutationObserver(rememberReplaced).observe(document.body, { childList: true, subtree: true });
  const { insertBefore } = Node.prototype;
  Node.prototype.insertBefore = function <New extends Node>(
    this: Node,
    added: New,
    before: Node | null,
  ): New {
    insertBefore.call(this, added, before === null ? null : standsFor(before, this));
    return added;
  };
  // Not every browser has it yet.
  const elements: Element & { moveBefore?: (moved: Node, before: Node | null) => void } = Element.prototype;
  const { moveBefore } = elements;
  if (moveBefore !== undefined) {
    elements.moveBefore = function (moved: Node, before: Node | null): void {
      moveBefore.call(this, moved, before === null ? null : standsFor(before, this));
    };
  }
  const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data');
  const set = data?.set;
  if (set === undefined) return;
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...data,
    set(this: CharacterData, words: string) {
      set.call(this, words);
      if (!this.isConnected) replaced.get(this)?.replaceWith(this);
    },
  });
}
