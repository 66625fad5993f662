import type { Node } from 'prosemirror-model'

/** How a block was written; `gap` are the empty lines between `after`, the block that stood before it, and this one. */
export interface KeptSource {
  source: string
  gap: string
  after: Node | null
}

/**
 * How blocks were written before they were made rich. A node never changes, it is replaced by another: the one that was
 * made of a source is what that source says for as long as it is there.
 */
export const keptSources = new WeakMap<Node, KeptSource>()

/** How a whole text was written. */
export const keptTexts = new WeakMap<Node, string>()
