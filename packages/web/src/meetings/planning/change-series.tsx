import type { FragmentType } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useNavigate } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Section } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { useOvertakenForm } from '../use-overtaken-form.ts'
import {
  ChangeSeries_SeriesFragmentDoc,
  ChangeSeriesDocument,
  SeriesNowDocument,
  type ChangeSeries_SeriesFragment,
} from './change-series.generated.ts'
import { copy } from './copy/en.ts'
import { HostField } from './host-field.tsx'
import { hostOf, inputFields, refusalOf, timeAndPlaceOf, wordsOfHost, type PlanWords } from './plan-words.ts'
import { RhythmFields } from './rhythm-fields.tsx'
import { oftenOf } from './rhythm.ts'
import { PlaceFields, TimeFields } from './time-and-place-fields.tsx'

interface ChangeSeriesProps {
  groupId: string
  seatId: string
  members: readonly { id: string; name: string; isViewer: boolean }[]
  series: FragmentType<ChangeSeries_SeriesFragment>
}

/** A series as it is, to be changed. What somebody else made of it meanwhile is told before it is written over. */
export function ChangeSeries({ groupId, seatId, members, series: from }: ChangeSeriesProps) {
  const series = useFragmentData(ChangeSeries_SeriesFragmentDoc, from)
  const slug = useSlug()
  const form = useOvertakenForm(`change-series/${seatId}/${series.id}`, wordsOf(series), series.version)
  const { values, change, control, forget } = form
  const { attempt, pending, refusalFor, trouble, codes } = useVerb(ChangeSeriesDocument)
  const client = useApolloClient()
  const navigate = useNavigate()
  const field = (name: keyof PlanWords) => ({ ...control(name), refusal: refusalOf(name, refusalFor) })

  async function send() {
    const rhythm = oftenOf(values.often)
    if (rhythm === 'ONCE') return false
    const { startsOn, until } = values
    const days = { rhythm, startsOn, until: until || null }
    const input = { groupId, seriesId: series.id, version: series.version, ...days }
    if (await attempt({ input: { ...input, ...timeAndPlaceOf(values), ...hostOf(values) } })) {
      forget()
      await navigate(paths.meetings(slug), { replace: true })
      return true
    }
    // Somebody may have been quicker: then what they made of it is told, and these words stay.
    const options = { query: SeriesNowDocument, variables: { slug }, fetchPolicy: 'network-only' } as const
    await client.query(options).catch(() => undefined)
    return false
  }

  return (
    <Form onSend={() => form.sending(send)}>
      {form.isOvertaken && <ChangedMeanwhile now={copy.seriesNow(series)} />}
      <Section title={copy.whichDays} id="which-days">
        <RhythmFields
          values={values}
          control={field}
          refusal={refusalOf('often', refusalFor)}
          mayBeOnce={false}
          onOften={often => change({ often })}
        />
      </Section>
      <Section title={copy.whatTime} id="what-time">
        <TimeFields control={field} />
      </Section>
      <Section title={copy.where} id="where">
        <PlaceFields control={field} />
      </Section>
      <Section title={copy.whoLooksAfter} id="who-looks-after">
        <HostField control={field('host')} members={members} mayTakeTurns />
      </Section>
      <Trouble words={form.troubleBeside(codes, trouble(...inputFields))} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.saveSeries}
        </Button>
        <ButtonLink to={paths.meetings(slug)}>{copy.leaveIt}</ButtonLink>
      </ButtonRow>
    </Form>
  )
}

function wordsOf(series: ChangeSeries_SeriesFragment): PlanWords {
  const { rhythm, startsOn, until, wallClock, timeZone, durationMinutes, place, link } = series
  const days = { often: rhythm, startsOn, until: until ?? '' }
  const times = { wallClock, timeZone, durationMinutes: String(durationMinutes) }
  return { ...days, ...times, place, link, host: wordsOfHost(series) }
}
