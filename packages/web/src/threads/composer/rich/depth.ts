import type { ResolvedPos } from 'prosemirror-model'

/** How deep quotes and lists within each other are drawn in a post. */
const deepest = 8

/** Whether another quote or list may be opened here: a post would not show it any deeper. */
export function mayGoDeeper(at: ResolvedPos): boolean {
  let depth = 0
  for (let level = at.depth; level > 0; level--) {
    if (['quote', 'list', 'numbered'].includes(at.node(level).type.name)) depth += 1
  }
  return depth < deepest
}
