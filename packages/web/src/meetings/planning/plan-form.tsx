import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import { HostField } from './host-field.tsx'
import { PlanMeetingDocument } from './plan-meeting.generated.ts'
import type { PlanPageQuery } from './plan-page.generated.ts'
import { PlanSeriesDocument } from './plan-series.generated.ts'
import { hostOf, inputFields, inTurn, refusalOf, timeAndPlaceOf, type PlanWords } from './plan-words.ts'
import { RhythmFields } from './rhythm-fields.tsx'
import { oftenOf, type Often } from './rhythm.ts'
import { PlaceFields, TimeFields } from './time-and-place-fields.tsx'

const blank = {
  often: 'WEEKLY',
  startsOn: '',
  until: '',
  wallClock: '06:30',
  durationMinutes: '60',
  place: '',
  link: '',
  host: '',
  /** The id it was sent under: pressed again after an answer was lost, it plans nothing twice. */
  sentAs: '',
}

/** A series or a single meeting: the same questions, but for how often. */
export function PlanForm({ group }: { group: NonNullable<PlanPageQuery['group']> }) {
  const { id: groupId, timeZone, viewerSeat, members, meetingName } = group
  const start = { ...blank, timeZone }
  const { values, change, control, forget } = useKeptForm(`plan-meeting/${viewerSeat.id}`, start)
  const series = useVerb(PlanSeriesDocument)
  const single = useVerb(PlanMeetingDocument)
  const navigate = useNavigate()
  const slug = useSlug()
  const rhythm = oftenOf(values.often)
  const isOnce = rhythm === 'ONCE'
  const { pending, refusalFor, trouble } = isOnce ? single : series
  const field = (name: keyof PlanWords) => ({ ...control(name), refusal: refusalOf(name, refusalFor) })

  function choose(chosen: Often) {
    const host = chosen === 'ONCE' && values.host === inTurn ? '' : values.host
    change({ often: chosen, host, sentAs: '' })
  }

  async function send() {
    const id = values.sentAs || v7()
    change({ sentAs: id })
    const common = { groupId, id, ...timeAndPlaceOf(values) }
    const { hostId, rotatesHosts } = hostOf(values)
    if (rhythm === 'ONCE') {
      const input = { ...common, wallDate: values.startsOn, hostId }
      if (!(await single.attempt({ input }))) return false
      forget()
      await navigate(paths.meeting(slug, id), { replace: true })
      return true
    }
    const { startsOn, until } = values
    const input = { ...common, rhythm, startsOn, until: until || null, hostId, rotatesHosts }
    if (!(await series.attempt({ input }))) return false
    forget()
    await navigate(paths.meetings(slug), { replace: true })
    return true
  }

  return (
    <Form onSend={send}>
      <Section title={copy.whichDays} id="which-days">
        <RhythmFields
          values={values}
          control={field}
          refusal={refusalOf('often', refusalFor)}
          mayBeOnce
          onOften={choose}
        />
      </Section>
      <Section title={copy.whatTime} id="what-time">
        <TimeFields control={field} />
      </Section>
      <Section title={copy.where} id="where">
        <PlaceFields control={field} />
      </Section>
      <Section title={copy.whoLooksAfter} id="who-looks-after">
        <HostField control={field('host')} members={members} mayTakeTurns={!isOnce} />
      </Section>
      <Trouble words={trouble(...inputFields)} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {isOnce ? copy.planOnce(meetingName) : copy.planSeries}
        </Button>
        <ButtonLink to={paths.meetings(slug)}>{copy.notNow}</ButtonLink>
      </ButtonRow>
      <Lede>{copy.kept}</Lede>
    </Form>
  )
}
