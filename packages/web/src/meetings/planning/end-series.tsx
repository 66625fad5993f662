import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { SeriesNowDocument } from './change-series.generated.ts'
import { copy } from './copy/en.ts'
import { EndSeriesDocument } from './end-series.generated.ts'

/** Ends a series: nothing of it is to come, what has been stays. */
export function EndSeries({
  groupId,
  series: { id, version },
}: {
  groupId: string
  series: { id: string; version: number }
}) {
  const { attempt, pending, trouble, codes } = useVerb(EndSeriesDocument, copy.goesOn)
  const client = useApolloClient()
  const [asked, setAsked] = useState(false)
  const navigate = useNavigate()
  const slug = useSlug()

  async function end() {
    if (await attempt({ input: { groupId, seriesId: id, version } })) {
      await navigate(paths.meetings(slug), { replace: true })
      return true
    }
    // Somebody may have been quicker: what they made of it shows on the page behind the question.
    const options = { query: SeriesNowDocument, variables: { slug }, fetchPolicy: 'network-only' } as const
    await client.query(options).catch(() => undefined)
    return false
  }

  return (
    <Section title={copy.ending} id="ending">
      <Lede>{copy.endingLede}</Lede>
      <ButtonRow>
        <Button weight="destructive" onClick={() => setAsked(true)}>
          {copy.endSeries}
        </Button>
      </ButtonRow>
      <Question
        open={asked}
        title={copy.endQuestion}
        yes={copy.endYes}
        no={copy.leaveIt}
        weight="destructive"
        pending={pending}
        trouble={codes.includes('STALE_VERSION') ? copy.changedBeforeEnd : trouble()}
        onYes={end}
        onClose={() => setAsked(false)}
      >
        <p>{copy.endMeaning}</p>
      </Question>
    </Section>
  )
}
