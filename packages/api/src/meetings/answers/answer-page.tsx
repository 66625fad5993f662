import { PageFrame } from '../../pages/page-frame.tsx'
import { meetingAddress } from '../calendar/calendar-addresses.ts'
import { RsvpAnswer } from '../rsvp.ts'
import { clockInWords, dayInWords } from '../when-in-words.ts'
import { answerPath, type LinkedAnswer } from './answer-link.ts'
import { pages } from './copy/pages-en.ts'
import type { OpenAnswer } from './opened-answer.ts'

type PageProps = { opened: OpenAnswer; secret: string; publicUrl: string }

/** What was pressed in the mail, to be pressed once more. */
export function ConfirmPage({ opened, ...house }: PageProps) {
  const { group, member, meeting, linked } = opened
  const copy = pages.confirm
  const mine = meeting.rsvps.find(({ memberId }) => memberId === linked.memberId)
  return (
    <PageFrame above={group.name} title={copy.title(group.meetingName, dayInWords(meeting))}>
      <p className="lede">{copy.lede(member.name, pages.answers[linked.answer])}</p>
      <Facts opened={opened} />
      {mine && mine.answer !== linked.answer && (
        <p>{(mine.isFromBeforeMove ? copy.saidBeforeMove : copy.saidSoFar)(pages.answers[mine.answer])}</p>
      )}
      <div className="row">
        <AnswerForm linked={linked} secret={house.secret} kind="button" />
      </div>
      <p className="hint">{copy.whyAgain}</p>
      <WayToMeeting opened={opened} publicUrl={house.publicUrl} />
    </PageFrame>
  )
}

/** What was said, and the two other answers. */
export function SaidPage({ opened, secret, publicUrl }: PageProps) {
  const { group, member, meeting, linked } = opened
  const copy = pages.said
  const others = Object.values(RsvpAnswer).filter(answer => answer !== linked.answer)
  return (
    <PageFrame above={group.name} title={copy.titles[linked.answer](dayInWords(meeting))}>
      <p className="lede">{copy.lede(member.name)}</p>
      <Facts opened={opened} />
      <h2>{copy.change}</h2>
      <p className="hint">{copy.changeHint}</p>
      <div className="row">
        {others.map(answer => (
          <AnswerForm key={answer} linked={{ ...linked, answer }} secret={secret} kind="button quiet" />
        ))}
      </div>
      <WayToMeeting opened={opened} publicUrl={publicUrl} />
    </PageFrame>
  )
}

function Facts({ opened: { group, meeting } }: { opened: OpenAnswer }) {
  const clock = clockInWords(meeting, group.timeZone)
  return (
    <>
      <p>
        <strong>{pages.facts(group.meetingName, dayInWords(meeting), clock, meeting.place)}</strong>
      </p>
      {meeting.movedAt && <p>{pages.moved}</p>}
    </>
  )
}

type AnswerFormProps = { linked: LinkedAnswer; secret: string; kind: string }

function AnswerForm({ linked, secret, kind }: AnswerFormProps) {
  return (
    <form method="post" action={answerPath(secret, linked)}>
      <button className={kind}>{pages.answers[linked.answer]}</button>
    </form>
  )
}

function WayToMeeting({ opened: { group, meeting }, publicUrl }: Pick<PageProps, 'opened' | 'publicUrl'>) {
  return (
    <p className="aside">
      <a href={meetingAddress(publicUrl, group.slug, meeting.id)}>{pages.open(group.meetingName)}</a>
    </p>
  )
}
