import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { paths } from '../../paths.ts'
import { dayInWords } from '../day-in-words.ts'
import { CancelMeetingDocument } from './change-meeting.generated.ts'
import { copy } from './copy/en.ts'
import { useAskAgain, type OneMeeting } from './use-ask-again.ts'

/** Calls this one off, with a reason for all. */
export function CancelMeeting(change: OneMeeting) {
  const { slug, groupId, seatId, meeting } = change
  const { id, version } = meeting
  const { values, control, forget } = useKeptForm(`cancel/${seatId}/${id}`, { reason: '' })
  const { attempt, pending, refusalFor, trouble, codes } = useVerb(CancelMeetingDocument)
  const [asked, setAsked] = useState(false)
  const askAgain = useAskAgain(change)
  const navigate = useNavigate()
  const day = dayInWords(meeting.wallDate)
  const said = trouble('reason')

  async function cancel() {
    if (await attempt({ input: { groupId, meetingId: id, version, reason: values.reason } })) {
      forget()
      await navigate(paths.meeting(slug, id))
      return true
    }
    await askAgain()
    return false
  }

  return (
    <Section title={copy.cancelling} id="cancelling">
      <Lede>{copy.cancellingLede}</Lede>
      <ButtonRow>
        <Button weight="destructive" onClick={() => setAsked(true)}>
          {copy.cancelThis}
        </Button>
      </ButtonRow>
      <Question
        open={asked}
        title={copy.cancelQuestion(day)}
        yes={copy.cancelYes}
        no={copy.leaveIt}
        weight="destructive"
        pending={pending}
        trouble={said && codes.includes('STALE_VERSION') ? copy.changedMeanwhile(meeting) : said}
        onYes={cancel}
        onClose={() => setAsked(false)}
      >
        <p>{copy.cancelMeaning}</p>
        <TextArea
          {...control('reason')}
          label={copy.reason}
          hint={copy.reasonHint}
          refusal={refusalFor('reason')}
          required
        />
      </Question>
    </Section>
  )
}
