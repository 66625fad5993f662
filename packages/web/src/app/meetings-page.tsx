import { type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { Quotation } from '../design/quotation.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { MeetingsPageDocument } from './meetings-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(MeetingsPageDocument, { slug: params['slug'] ?? '' })

/** The group's meetings. None can be planned yet, and the page says so. */
export function Component() {
  const { name, meetingName, rhythm } = found(usePage(loader).group)
  return (
    <Sheet>
      <PageHeading within={name}>{copy.noMeetingHeading(meetingName)}</PageHeading>
      {rhythm && (
        <>
          <Lede>{copy.rhythmIntroduction}</Lede>
          <Quotation>{rhythm}</Quotation>
        </>
      )}
      <Lede>{copy.meetingsLater}</Lede>
    </Sheet>
  )
}
