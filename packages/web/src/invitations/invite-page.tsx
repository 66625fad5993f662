import { PageHeading } from '../design/page-heading.tsx'
import { Sheet } from '../design/sheet.tsx'

export function Component() {
  return (
    <Sheet>
      <PageHeading>Invite someone</PageHeading>
    </Sheet>
  )
}
