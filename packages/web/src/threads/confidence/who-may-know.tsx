import type { ReactNode } from 'react'
import { Choices } from '../../design/choices.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { dayWords } from '../../design/time-wording.ts'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { confidences, isKeptToAFew } from './confidence.ts'
import { confidenceWords as copy } from './copy/en.ts'
import { PeoplePicker } from './people-picker.tsx'
import { confidenceOf, meetingsOfThose, namedIn, type WhoChosen, type WhoRefusals } from './who-chosen.ts'
import type { WhoMayKnow_GroupFragment } from './who-may-know.generated.ts'

interface WhoMayKnowProps {
  group: WhoMayKnow_GroupFragment
  chosen: WhoChosen
  refusals: WhoRefusals
  onChange: (part: Partial<WhoChosen>) => void
  /** What the choice means, where that has to be said. */
  children?: ReactNode
}

/** From everyone at this table to a few by name, those who were at one meeting, and what newcomers read. */
export function WhoMayKnow({ group, chosen, refusals, onChange, children }: WhoMayKnowProps) {
  const confidence = confidenceOf(chosen)
  return (
    <>
      <Choices
        legend={<VisuallyHidden>{copy.whoMayKnow}</VisuallyHidden>}
        choices={confidences.map(value => ({ value, ...copy.levels[value] }))}
        chosen={confidence}
        onChoose={level => onChange({ confidence: level })}
      />
      {children}
      {confidence === 'NAMED' && (
        <PeoplePicker
          people={group.members.filter(({ isViewer }) => !isViewer)}
          chosen={namedIn(chosen, group).map(({ id }) => id)}
          refusal={refusals.readerIds}
          onChange={ids => onChange({ readers: ids.join(' ') })}
        />
      )}
      {confidence === 'PRESENT' && (
        <WhichMeeting group={group} chosen={chosen} refusals={refusals} onChange={onChange} />
      )}
      {!isKeptToAFew(confidence) && (
        <SelectField
          label={copy.newcomers}
          value={chosen.newcomers}
          onChange={event => onChange({ newcomers: event.currentTarget.value })}
        >
          <option value="">
            {copy.newcomersAs.asGroup(group.threadSettings?.newcomersReadEarlier ?? true)}
          </option>
          <option value="yes">{copy.newcomersAs.yes}</option>
          <option value="no">{copy.newcomersAs.no}</option>
        </SelectField>
      )}
    </>
  )
}

function WhichMeeting({ group, chosen, refusals, onChange }: WhoMayKnowProps) {
  const meetings = meetingsOfThose(group)
  if (meetings.length === 0) return <p role={refusals.meetingId ? 'alert' : 'status'}>{copy.noMeeting}</p>
  return (
    <Choices
      legend={copy.whichMeeting}
      hint={copy.whichMeetingHint}
      choices={meetings.map(({ id, startsAt, timeZone, others }) => ({
        value: id,
        label: copy.meeting(
          dayWords(startsAt, { timeZone }),
          others.map(({ name }) => name),
        ),
      }))}
      chosen={chosen.meetingId}
      refusal={refusals.meetingId}
      onChoose={meetingId => onChange({ meetingId })}
    />
  )
}
