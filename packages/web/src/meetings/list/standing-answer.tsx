import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Choices } from '../../design/choices.tsx'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import { copy } from './copy/en.ts'
import { SetStandingAnswerDocument, type SeriesRow_SeriesFragment } from './series-row.generated.ts'

type Answer = NonNullable<SeriesRow_SeriesFragment['viewerStandingAnswer']>
type Choice = Answer | 'NONE'

const answers: readonly Choice[] = ['GOING', 'NOT_GOING', 'MAYBE', 'NONE']

/** What a regular answers each time. Saved as it is chosen; a word for one meeting overrules it. */
export function StandingAnswer({
  groupId,
  series: { id, viewerStandingAnswer },
}: {
  groupId: string
  series: Pick<SeriesRow_SeriesFragment, 'id' | 'viewerStandingAnswer'>
}) {
  const { attempt, trouble } = useVerb(SetStandingAnswerDocument, copy.asItWas)
  const [expected, setExpected] = useState<Choice>()

  async function choose(choice: Choice) {
    setExpected(choice)
    await oneAfterTheOther(() =>
      attempt({ input: { groupId, seriesId: id, answer: choice === 'NONE' ? null : choice } }),
    )
    setExpected(latest => (latest === choice ? undefined : latest))
  }

  return (
    <Choices
      legend={copy.standingAnswer}
      hint={copy.standingAnswerHint}
      choices={answers.map(value => ({ value, label: copy.standingAnswers[value] }))}
      chosen={expected ?? viewerStandingAnswer ?? 'NONE'}
      refusal={trouble()}
      onChoose={choice => void choose(choice)}
    />
  )
}
