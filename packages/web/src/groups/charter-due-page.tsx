import { useSuspenseQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { found } from '../api/not-there.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { AcceptCharter } from './accept-charter.tsx'
import { CharterDuePageDocument } from './charter-due-page.generated.ts'
import { paths } from '../paths.ts'
import { CharterText } from './charter-text.tsx'
import { copy } from './copy/en.ts'
import { OwnWords } from './own-words.tsx'
import { useSlug } from './use-slug.ts'

/** Before any content: the charter, and its yes. One's own words stay readable meanwhile. */
export function CharterDuePage() {
  const slug = useSlug()
  const { data } = useSuspenseQuery(CharterDuePageDocument, { variables: { slug } })
  const group = found(data.group)
  return (
    <Sheet>
      <PageHeading within={group.name}>{copy.charterFirst}</PageHeading>
      <Lede>{copy.charterFirstMeaning}</Lede>
      <CharterText charter={group.charter} />
      <AcceptCharter groupId={group.id} charter={group.charter} onAccepted={openGroupAfresh} />
      <OwnWords slug={slug} />
      <p>
        <Link to={paths.leave(slug)}>{copy.leaveGroup(group.name)}</Link>
      </p>
    </Sheet>
  )
}

/** Whatever was asked before was answered for a closed seat: the page is loaded anew. */
function openGroupAfresh() {
  window.location.reload()
}
