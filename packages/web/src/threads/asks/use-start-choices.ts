import { useKeptForm } from '../../design/use-kept-form.ts'
import { whoAtFirst } from '../confidence/who-chosen.ts'
import { askModes, threadKinds } from './ask-mode.ts'

/** What one chooses about a thread before it begins; kept on this device until then. Whoever just asks, just asks. */
export function useStartChoices(seatId: string) {
  const start = { kind: 'ASK', mode: 'EXPERIENCE', ...whoAtFirst }
  const { values, change, forget } = useKeptForm(`new-thread/${seatId}`, start)
  const kind = threadKinds.find(one => one === values.kind) ?? 'ASK'
  const mode = askModes.find(one => one === values.mode) ?? 'EXPERIENCE'
  return { kind, mode, who: values, change, forget }
}
