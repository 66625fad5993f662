import { useNavigate } from 'react-router'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile } from '../planning/changed-meanwhile.tsx'
import { DayField } from '../planning/day-and-clock-fields.tsx'
import { minutesOf } from '../planning/plan-words.ts'
import { ClockAndLength } from '../planning/time-and-place-fields.tsx'
import { useOvertakenForm } from '../use-overtaken-form.ts'
import { MoveMeetingDocument } from './change-meeting.generated.ts'
import { copy } from './copy/en.ts'
import { useAskAgain, type OneMeeting } from './use-ask-again.ts'

const fields = ['wallDate', 'wallClock', 'durationMinutes'] as const

/** Another day or time for this one. Answers go with it. */
export function MoveMeeting(change: OneMeeting) {
  const { slug, groupId, seatId, meeting } = change
  const { id, version, wallDate, wallClock, timeZone } = meeting
  const start = { wallDate, wallClock, durationMinutes: String(meeting.durationMinutes) }
  const form = useOvertakenForm(`move/${seatId}/${id}`, start, version)
  const { values, control, forget, isOvertaken } = form
  const { attempt, pending, refusalFor, trouble, codes } = useVerb(MoveMeetingDocument)
  const askAgain = useAskAgain(change)
  const navigate = useNavigate()
  const field = (name: (typeof fields)[number]) => ({ ...control(name), refusal: refusalFor(name) })

  async function send() {
    const when = { wallDate: values.wallDate, wallClock: values.wallClock }
    const durationMinutes = minutesOf(values.durationMinutes)
    if (await attempt({ input: { groupId, meetingId: id, version, ...when, durationMinutes } })) {
      forget()
      await navigate(paths.meeting(slug, id))
      return true
    }
    await askAgain()
    return false
  }

  return (
    <Section title={copy.move} id="move">
      <Lede>{copy.moveLede}</Lede>
      <Form onSend={() => form.sending(send)}>
        {isOvertaken && <ChangedMeanwhile now={copy.meetingNow(meeting)} />}
        <DayField {...field('wallDate')} label={copy.day} required />
        <ClockAndLength control={field} />
        <Lede>{copy.zoneStays(timeZone)}</Lede>
        <Trouble words={form.troubleBeside(codes, trouble(...fields))} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {copy.moveYes}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
