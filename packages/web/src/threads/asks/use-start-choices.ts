import type { DraftInHand } from '../../drafts/use-draft.ts'
import { whoAtFirst } from '../confidence/who-chosen.ts'
import { askModes, threadKinds } from './ask-mode.ts'

/** What one chooses about a thread before it begins; kept with its words. Whoever just asks, just asks. */
export function useStartChoices({ draft, change }: DraftInHand) {
  const values = { kind: 'ASK', mode: 'EXPERIENCE', ...whoAtFirst, ...draft.choices }
  const kind = threadKinds.find(one => one === values.kind) ?? 'ASK'
  const mode = askModes.find(one => one === values.mode) ?? 'EXPERIENCE'
  const choose = (part: Record<string, string>) => change({ choices: { ...draft.choices, ...part } })
  return { kind, mode, who: values, choose }
}
