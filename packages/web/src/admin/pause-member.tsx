import { useState } from 'react'
import { useVerb } from '../api/use-verb.ts'
import { TextField } from '../design/text-field.tsx'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import { PauseMemberDocument } from './pause-member.generated.ts'
import { ReasonedQuestion } from './reasoned-question.tsx'

const longest = 14

/** Keeps a member from the table for some days, with a reason they are sent. */
export function PauseMember({ groupId, seatId, member: { id, name } }: Care) {
  const [days, setDays] = useState('7')
  const verb = useVerb(PauseMemberDocument)

  async function send(reason: string) {
    const input = { groupId, memberId: id, days: Math.trunc(Number(days)), reason }
    return (await verb.attempt({ input })) !== null
  }

  return (
    <ReasonedQuestion
      words={{
        button: copy.pause,
        title: copy.pauseQuestion(name),
        meaning: copy.pauseMeaning(name),
        reasonHint: copy.pauseReasonHint(name),
        yes: copy.pause,
      }}
      keptAs={`pause-member/${seatId}/${id}`}
      weight="destructive"
      verb={verb}
      fields={['days']}
      onSend={send}
    >
      <TextField
        name="days"
        label={copy.days}
        hint={copy.daysHint}
        refusal={verb.refusalFor('days')}
        type="number"
        inputMode="numeric"
        min={1}
        max={longest}
        value={days}
        onChange={event => setDays(event.target.value)}
        required
      />
    </ReasonedQuestion>
  )
}
