import { confidences, isKeptToAFew, type Confidence } from './confidence.ts'
import { confidenceWords as copy } from './copy/en.ts'
import type { WhoMayKnow_GroupFragment } from './who-may-know.generated.ts'

/** Who may know, as a form keeps it: every field is words. */
export interface WhoChosen {
  confidence: string
  /** The ids of those named, with a space between. */
  readers: string
  meetingId: string
  /** "yes", "no", or nothing: as the group has it. */
  newcomers: string
}

export const whoAtFirst: WhoChosen = { confidence: 'TABLE', readers: '', meetingId: '', newcomers: '' }

export type WhoRefusals = Partial<Record<'readerIds' | 'meetingId', string | undefined>>

type Group = Pick<WhoMayKnow_GroupFragment, 'members' | 'meetings'>

/** A meeting of the last weeks, with the others who were marked present. */
export interface MeetingOfThose {
  id: string
  startsAt: string
  timeZone: string
  others: { id: string; name: string }[]
}

const weeks = 6

/** The confidence that the form names; the whole table where it is none that is known. */
export function confidenceOf({ confidence }: WhoChosen): Confidence {
  return confidences.find(level => level === confidence) ?? 'TABLE'
}

/** Those at the table whom the form names: whoever has left meanwhile is named no more. */
export function namedIn({ readers }: WhoChosen, { members }: Pick<Group, 'members'>) {
  const ids = readers.split(' ')
  return members.filter(({ id, isViewer }) => !isViewer && ids.includes(id))
}

/** The meetings of the last weeks, and of each who else was there: a thread may be for those. */
export function meetingsOfThose({ meetings }: Pick<Group, 'meetings'>, now = new Date()): MeetingOfThose[] {
  const since = now.getTime() - weeks * 7 * 86_400_000
  return meetings.edges
    .map(({ node }) => node)
    .filter(({ state, startsAt }) => state !== 'CANCELLED' && Date.parse(startsAt) > since)
    .map(({ id, startsAt, timeZone, attendances }) => ({
      id,
      startsAt,
      timeZone,
      others: attendances
        .filter(({ presence, member }) => presence === 'PRESENT' && !member.isViewer && !member.endedAt)
        .map(({ member }) => member),
    }))
    .filter(({ others }) => others.length > 0)
}

/** What the API is told of it. */
export function whoInput(chosen: WhoChosen, group: Group) {
  const confidence = confidenceOf(chosen)
  const there = meetingsOfThose(group).find(({ id }) => id === chosen.meetingId)
  const readers = confidence === 'PRESENT' ? (there?.others ?? []) : namedIn(chosen, group)
  return {
    confidence,
    readerIds: isKeptToAFew(confidence) ? readers.map(({ id }) => id) : null,
    openToNewcomers: isKeptToAFew(confidence) || !chosen.newcomers ? null : chosen.newcomers === 'yes',
  }
}

/** What is wrong while a thread for a few is for nobody. */
export function whoRefusals(chosen: WhoChosen, group: Group): WhoRefusals {
  const { confidence, readerIds } = whoInput(chosen, group)
  if (readerIds?.length !== 0) return {}
  return confidence === 'NAMED' ? { readerIds: copy.nobodyNamed } : { meetingId: copy.noMeetingChosen }
}
