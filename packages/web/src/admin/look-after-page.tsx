import { PageHeading } from '../design/page-heading.tsx'
import { Sheet } from '../design/sheet.tsx'

export function Component() {
  return (
    <Sheet>
      <PageHeading>Look after a member</PageHeading>
    </Sheet>
  )
}
