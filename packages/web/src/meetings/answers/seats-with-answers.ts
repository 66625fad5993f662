import { seatsAtTable, type CupFill, type DrawnSeat } from '../../groups/seats-at-table.ts'
import { comingWords } from './copy/coming-words.ts'
import type { Asked } from './use-asked.ts'

interface Guest {
  firstName: string
  broughtBy: { id: string }
}

/** The seats of a meeting's table: before each member a cup as they answered, a visitor beside who brings them. */
export function seatsWithAnswers(asked: readonly Asked[], visitors: readonly Guest[]): DrawnSeat[] {
  return seatsAtTable(asked).flatMap(({ member, seat }) => [
    {
      ...seat,
      cup: fillOf(member.answer),
      ...(member.isRunningLate && { isLate: true, longLabel: comingWords.late(seat.label) }),
    },
    ...visitors.filter(guest => guest.broughtBy.id === member.id).map(guest => visitorSeat(guest)),
  ])
}

function visitorSeat({ firstName, broughtBy }: Guest): DrawnSeat {
  return {
    id: `${broughtBy.id}-visitor`,
    label: firstName,
    longLabel: comingWords.visitor(firstName),
    cup: 'full',
    look: 'visitor',
  }
}

function fillOf(answer: Asked['answer']): CupFill {
  if (!answer) return 'waiting'
  return ({ GOING: 'full', MAYBE: 'half', NOT_GOING: 'none' } as const)[answer]
}
