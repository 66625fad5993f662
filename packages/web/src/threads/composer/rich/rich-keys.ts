import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  liftEmptyBlock,
  splitBlock,
} from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { AllSelection, type Command, type Plugin } from 'prosemirror-state'
import { mayGoDeeper } from './depth.ts'
import { formatting } from './formatting.ts'
import { schema } from './schema.ts'

const { item, quote, break: lineBreak } = schema.nodes

/**
 * The keys of the rich surface. Tab is left to those who move on with it: in a list, brackets with Ctrl or Cmd set an
 * entry further in or out.
 */
export function richKeys(does: { askForLink: () => void; send: () => void }): Plugin[] {
  const mine = keymap({
    'Mod-b': formatting.strong,
    'Mod-i': formatting.stress,
    'Mod-k': act(does.askForLink),
    'Mod-Enter': act(does.send),
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-]': goIn,
    'Mod-[': liftListItem(item),
    'Shift-Enter': endLine,
    Enter: chainCommands(replaceAll, splitListItem(item), createParagraphNear, liftEmptyBlock, splitBlock),
    Backspace: chainCommands(undoInputRule, leaveItsFrame),
  })
  return [mine, keymap(baseKeymap)]
}

const act =
  (does: () => void): Command =>
  (_state, dispatch) => {
    if (dispatch) does()
    return true
  }

const goIn: Command = (state, dispatch) =>
  mayGoDeeper(state.selection.$from) && sinkListItem(item)(state, dispatch)

const endLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView())
  return true
}

/** Where all is chosen no block is there to be split, and the browser would do with it what it likes. */
const replaceAll: Command = (state, dispatch) =>
  state.selection instanceof AllSelection && deleteSelection(state, dispatch)

/** At the very start of an entry or a quote, Backspace takes the words out of it before it joins anything. */
const leaveItsFrame: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.depth < 2 || $from.index(-1) > 0) return false
  const around = $from.node(-1).type
  if (around === item) return liftListItem(item)(state, dispatch)
  const range = around === quote && $from.blockRange()
  if (!range) return false
  dispatch?.(state.tr.lift(range, $from.depth - 2).scrollIntoView())
  return true
}
