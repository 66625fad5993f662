import type { Control } from '../../design/use-kept-form.ts'

/** A plan as it stands in its form. `host` is a member's id, nobody, or those willing in turn. */
export interface PlanWords {
  often: string
  startsOn: string
  until: string
  wallClock: string
  timeZone: string
  durationMinutes: string
  place: string
  link: string
  host: string
}

/** Among the hosts: no member's id reads so. */
export const inTurn = 'IN_TURN'

/** A field's words, and what was said about them. */
export type ControlFor<Field extends string> = (field: Field) => Control & { refusal: string | undefined }

/** The hosts as the verbs take them. */
export function hostOf({ host }: Pick<PlanWords, 'host'>) {
  return { hostId: host === '' || host === inTurn ? null : host, rotatesHosts: host === inTurn }
}

/** The hosts as the form takes them. */
export function wordsOfHost(plan: { host: { id: string } | null; rotatesHosts?: boolean }): string {
  return plan.rotatesHosts ? inTurn : (plan.host?.id ?? '')
}

/** What is no number is out of every range, and refused as such. */
export function minutesOf(typed: string): number {
  const minutes = typed.trim() === '' ? 0 : Math.trunc(Number(typed))
  return Number.isSafeInteger(minutes) && Math.abs(minutes) < 1_000_000 ? minutes : 0
}

/** What every plan needs, as the verbs take it. */
export function timeAndPlaceOf({ wallClock, timeZone, durationMinutes, place, link }: PlanWords) {
  return { wallClock, timeZone, durationMinutes: minutesOf(durationMinutes), place, link: link.trim() }
}

/** The fields of a form by the names under which the verbs know them. */
const namesInInput: Record<keyof PlanWords, readonly string[]> = {
  often: ['rhythm'],
  startsOn: ['startsOn', 'wallDate'],
  until: ['until'],
  wallClock: ['wallClock'],
  timeZone: ['timeZone'],
  durationMinutes: ['durationMinutes'],
  place: ['place'],
  link: ['link'],
  host: ['hostId', 'rotatesHosts'],
}

/** All that a refusal of a plan may be about, as the verbs name it. */
export const inputFields = Object.values(namesInInput).flat()

/** What a verb said about one field of the form. */
export function refusalOf(
  field: keyof PlanWords,
  refusalFor: (name: string) => string | undefined,
): string | undefined {
  return namesInInput[field].map(refusalFor).find(Boolean)
}
