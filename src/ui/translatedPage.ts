/** The child of `parent` that is the node, or that a translator has wrapped around it; null if there is none. */
function wrapperIn(parent: Node, node: Node): Node | null {
  let found: Node | null = node;
  while (found !== null && found.parentNode !== parent) found = found.parentNode;
  return found;
}

/**
 * Lets the page go on under a browser's translator, which puts `font` elements around or in place of the text nodes that the app
 * knows as its own: removing such a node, or putting one before it, would throw, and the app would give the whole page up.
 * Both then act on the wrapper; a node that is gone is gone. Nothing else on the page removes a node that is not there.
 */
export function surviveTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const found = wrapperIn(this, child);
    if (found !== null) removeChild.call(this, found);
    return child;
  };
  Node.prototype.insertBefore = function <New extends Node>(
    this: Node,
    added: New,
    before: Node | null,
  ): New {
    insertBefore.call(this, added, before === null ? null : wrapperIn(this, before));
    return added;
  };
}
