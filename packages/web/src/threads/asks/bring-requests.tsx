import { useQuery } from '@apollo/client/react'
import { BringRequest } from './bring-request.tsx'
import { BringRequestsDocument } from './bring-request.generated.ts'

/** What others would like to bring to the table out of one thread of the reader's. Asked for once the thread is read. */
export function BringRequests({
  slug,
  groupId,
  threadId,
}: {
  slug: string
  groupId: string
  threadId: string
}) {
  const { data } = useQuery(BringRequestsDocument, { variables: { slug, threadId } })
  const requests = data?.group?.thread?.tableRequests ?? []
  return requests.map(request => <BringRequest key={request.id} groupId={groupId} tableItem={request} />)
}
