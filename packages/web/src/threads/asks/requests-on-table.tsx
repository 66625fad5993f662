import type { FragmentType } from '@apollo/client'
import { Section } from '../../design/sheet.tsx'
import { BringRequest } from './bring-request.tsx'
import type { BringRequest_TableItemFragment } from './bring-request.generated.ts'
import { askWords as copy } from './copy/en.ts'

/** What others would like to bring to the table out of one's own threads. */
export function RequestsOnTable({
  groupId,
  requests,
}: {
  groupId: string
  requests: readonly ({ id: string } & FragmentType<BringRequest_TableItemFragment>)[]
}) {
  return (
    <Section id="asked-of-you" title={copy.requests}>
      {requests.map(request => (
        <BringRequest key={request.id} groupId={groupId} tableItem={request} />
      ))}
    </Section>
  )
}
