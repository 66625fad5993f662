import type { AskMode } from './ask-mode.ts'

const daysUnanswered = 2

interface Ask {
  askState: 'OPEN' | 'ANSWERED' | 'CLOSED' | null
  mode: AskMode | null
  startedAt: string
}

/** Whether nobody has said anything to an ask for two days. Whoever wants to be listened to may have been, without words. */
export function isUnanswered({ askState, mode, startedAt }: Ask, now = new Date()): boolean {
  const days = (now.getTime() - Date.parse(startedAt)) / 86_400_000
  return askState === 'OPEN' && mode !== 'JUST_LISTEN' && days >= daysUnanswered
}
