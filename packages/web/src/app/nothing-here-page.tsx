import { useParams } from 'react-router'
import { NothingHere } from './error-page.tsx'
import { PageFrame } from './page-frame.tsx'

/** An address that leads nowhere. Inside a group the group's own frame stands around it. */
export function Component() {
  const { slug } = useParams()
  return slug ? (
    <NothingHere />
  ) : (
    <PageFrame>
      <NothingHere />
    </PageFrame>
  )
}
