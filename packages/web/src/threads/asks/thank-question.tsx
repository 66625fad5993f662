import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Checkbox } from '../../design/checkbox.tsx'
import { Question } from '../../design/question.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { firstName } from '../first-name.ts'
import { tooMuchOf } from '../post-limits.ts'
import { CloseAskDocument } from './close-ask.generated.ts'
import { askWords as copy } from './copy/en.ts'

interface Helper {
  id: string
  name: string
  trade: string
}

const longestThanks = 500

/** Who helped, each with a word that they alone read. The words stay on this device until they are sent. */
export function ThankQuestion({
  groupId,
  threadId,
  people,
  isClosed,
  onClose,
}: {
  groupId: string
  threadId: string
  people: readonly Helper[]
  isClosed: boolean
  onClose: () => void
}) {
  const { attempt, pending, refusalFor, trouble } = useVerb(CloseAskDocument)
  const { values, change, control, forget } = useKeptForm(`thanks/${threadId}`, blankFor(people))
  const [isTried, setTried] = useState(false)
  const thanked = people.filter(({ id }) => values[ticked(id)])
  const overIn = ({ id }: Helper) => tooMuchOf(values[words(id)] ?? '', longestThanks)

  async function send() {
    setTried(true)
    if (thanked.some(person => overIn(person) > 0)) return false
    const thanks = thanked.map(({ id }) => ({ memberId: id, words: values[words(id)] ?? '' }))
    if (!(await attempt({ input: { groupId, threadId, thanks } }))) return false
    forget()
    return true
  }

  return (
    <Question
      open
      title={isClosed ? copy.thankQuestion : copy.closeQuestion}
      yes={isClosed ? copy.thankThem : copy.closeIt}
      no={isClosed ? copy.notNow : copy.leaveOpen}
      pending={pending}
      trouble={refusalFor('thanks') ?? trouble('thanks')}
      onYes={send}
      onClose={onClose}
    >
      {!isClosed && <p>{copy.closeMeaning}</p>}
      <p>{people.length === 0 ? copy.nobodyReplied : copy.whomToThank}</p>
      {people.map(person => (
        <div key={person.id}>
          <Checkbox
            label={copy.thank(person.trade ? `${person.name}, ${person.trade}` : person.name)}
            checked={Boolean(values[ticked(person.id)])}
            onChange={event => change({ [ticked(person.id)]: event.currentTarget.checked ? 'yes' : '' })}
          />
          {values[ticked(person.id)] && (
            <TextArea
              {...control(words(person.id))}
              rows={2}
              label={copy.wordTo(firstName(person))}
              refusal={isTried && overIn(person) > 0 ? copy.wordOver(overIn(person)) : undefined}
            />
          )}
        </div>
      ))}
    </Question>
  )
}

const ticked = (memberId: string) => `thank ${memberId}`
const words = (memberId: string) => `words to ${memberId}`

function blankFor(people: readonly Helper[]): Record<string, string> {
  return Object.fromEntries(people.flatMap(({ id }) => [ticked(id), words(id)]).map(field => [field, '']))
}
