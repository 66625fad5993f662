import { useSuspenseQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { found } from '../api/not-there.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Quotation } from '../design/quotation.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import { CharterText } from './charter-text.tsx'
import { copy } from './copy/en.ts'
import { OwnWords } from './own-words.tsx'
import { PausedPageDocument } from './paused-page.generated.ts'
import { useSlug } from './use-slug.ts'

/** For a member who is paused: why, until when, the charter, and their own words. */
export function PausedPage() {
  const slug = useSlug()
  const { data } = useSuspenseQuery(PausedPageDocument, { variables: { slug } })
  const { name, charter, viewerSeat } = found(data.group)
  return (
    <Sheet>
      <PageHeading within={name}>
        {viewerSeat.pausedUntil ? copy.seatPausedUntil(dateWords(viewerSeat.pausedUntil)) : copy.seatPaused}
      </PageHeading>
      <Lede>{copy.pausedMeaning}</Lede>
      {viewerSeat.pauseReason && (
        <>
          <Lede>{copy.adminsWrote}</Lede>
          <Quotation>{viewerSeat.pauseReason}</Quotation>
        </>
      )}
      <Section id="charter" title={copy.charter}>
        <CharterText charter={charter} />
      </Section>
      <OwnWords slug={slug} />
      <p>
        <Link to={paths.leave(slug)}>{copy.leaveGroup(name)}</Link>
      </p>
    </Sheet>
  )
}
