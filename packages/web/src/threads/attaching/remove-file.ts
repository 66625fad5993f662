import { client } from '../../api/client.ts'
import { RemoveFileDocument } from './remove-file.generated.ts'
import type { FilePlace } from './send-file.ts'

/** Lets the server let go of a file that goes with no post. One that could not be told lets go of it by itself, later. */
export async function removeFile({ groupId }: FilePlace, id: string): Promise<void> {
  await client
    .mutate({ mutation: RemoveFileDocument, variables: { input: { groupId, id } } })
    .catch(() => undefined)
}
