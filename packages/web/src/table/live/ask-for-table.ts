import { client } from '../../api/client.ts'
import { TableNowDocument } from './table-now.generated.ts'

/** Brings what lies on a meeting's table up to date, for a page that shows it. Where it does not get through, it stays. */
export async function askForTable(variables: { slug: string; meetingId: string }): Promise<void> {
  await client
    .query({ query: TableNowDocument, variables, fetchPolicy: 'network-only' })
    .catch(() => undefined)
}
