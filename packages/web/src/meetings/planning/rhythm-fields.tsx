import { Choices } from '../../design/choices.tsx'
import { copy } from './copy/en.ts'
import { DayField } from './day-and-clock-fields.tsx'
import type { ControlFor } from './plan-words.ts'
import { often, oftenOf, rhythms, type Often } from './rhythm.ts'
import { rhythmWords } from './rhythm-words.ts'

interface RhythmFieldsProps {
  values: { often: string; startsOn: string }
  control: ControlFor<'startsOn' | 'until'>
  refusal: string | undefined
  onOften: (chosen: Often) => void
  /** Only a new plan may be for once. */
  mayBeOnce: boolean
}

/** On which days: the first, and how often from then on, in the words of that day. */
export function RhythmFields({ values, control, refusal, onOften, mayBeOnce }: RhythmFieldsProps) {
  const { startsOn } = values
  const chosen = oftenOf(values.often)
  const choices = (mayBeOnce ? often : rhythms).map(value => ({
    value,
    label: value === 'ONCE' ? copy.once : capitalised(rhythmWords({ rhythm: value, startsOn })),
    hint: startsOn === '' ? copy.oftenHints[value] : undefined,
  }))
  return (
    <>
      <DayField
        {...control('startsOn')}
        label={mayBeOnce ? copy.firstDay(chosen) : copy.countedFrom}
        hint={mayBeOnce ? undefined : copy.countedFromHint}
        required
      />
      <Choices
        legend={copy.howOften}
        choices={choices}
        chosen={chosen}
        refusal={refusal}
        onChoose={onOften}
      />
      {chosen !== 'ONCE' && <DayField {...control('until')} label={copy.until} hint={copy.untilHint} />}
    </>
  )
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
