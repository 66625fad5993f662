import { useNavigate } from 'react-router'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile } from '../planning/changed-meanwhile.tsx'
import { HostField } from '../planning/host-field.tsx'
import { hostOf, wordsOfHost } from '../planning/plan-words.ts'
import { PlaceFields } from '../planning/time-and-place-fields.tsx'
import { useOvertakenForm } from '../use-overtaken-form.ts'
import { ChangeMeetingDocument } from './change-meeting.generated.ts'
import { copy } from './copy/en.ts'
import { useAskAgain, type OneMeeting } from './use-ask-again.ts'

interface ChangePlaceProps extends OneMeeting {
  members: readonly { id: string; name: string; isViewer: boolean }[]
}

/** Another place, address or host for this one. */
export function ChangePlace({ members, ...change }: ChangePlaceProps) {
  const { slug, groupId, seatId, meeting } = change
  const { id, version, place, link } = meeting
  const start = { place, link, host: wordsOfHost(meeting) }
  const form = useOvertakenForm(`change-meeting/${seatId}/${id}`, start, version)
  const { values, control, forget, isOvertaken } = form
  const { attempt, pending, refusalFor, trouble, codes } = useVerb(ChangeMeetingDocument)
  const askAgain = useAskAgain(change)
  const navigate = useNavigate()
  const field = (name: 'place' | 'link') => ({ ...control(name), refusal: refusalFor(name) })

  async function send() {
    const { hostId } = hostOf(values)
    const where = { place: values.place, link: values.link.trim() }
    if (await attempt({ input: { groupId, meetingId: id, version, ...where, hostId } })) {
      forget()
      await navigate(paths.meeting(slug, id))
      return true
    }
    await askAgain()
    return false
  }

  return (
    <Section title={copy.placeAndHost} id="place-and-host">
      <Lede>{copy.placeAndHostLede}</Lede>
      <Form onSend={() => form.sending(send)}>
        {isOvertaken && <ChangedMeanwhile now={copy.meetingNow(meeting)} />}
        <PlaceFields control={field} />
        <HostField
          control={{ ...control('host'), refusal: refusalFor('hostId') }}
          members={members}
          mayTakeTurns={false}
        />
        <Trouble words={form.troubleBeside(codes, trouble('place', 'link', 'hostId'))} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {copy.saveMeeting}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
