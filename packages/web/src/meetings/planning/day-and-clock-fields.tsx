import type { ComponentProps } from 'react'
import { TextField } from '../../design/text-field.tsx'
import { copy } from './copy/en.ts'

type Chosen = Omit<ComponentProps<typeof TextField>, 'type' | 'value'> & { value: string }

/** A day, on the platform's own calendar. Where it is empty, a refusal asks for one: nothing was mistyped. */
export function DayField({ refusal, ...field }: Chosen) {
  return <TextField {...field} type="date" refusal={asking(field.value, refusal, copy.chooseDay)} />
}

/** A time of the day, on the platform's own clock. */
export function ClockField({ refusal, ...field }: Chosen) {
  return <TextField {...field} type="time" refusal={asking(field.value, refusal, copy.chooseTime)} />
}

function asking(value: string, refusal: string | undefined, words: string): string | undefined {
  return refusal && value === '' ? words : refusal
}
