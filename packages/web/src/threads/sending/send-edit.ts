import { client } from '../../api/client.ts'
import {
  EditPostDocument,
  type EditPostMutation,
  type EditPostMutationVariables,
} from '../posts/edit-post.generated.ts'
import type { Sending } from './sending.ts'
import type { Waiting } from './waiting-on-this-device.ts'

/** Saves other words for one's own post. The same words again are saved already. */
export async function sendEdit(waiting: Waiting): Promise<Sending> {
  const input = waiting.input as EditPostMutationVariables['input']
  const { data } = await client.mutate({ mutation: EditPostDocument, variables: { input } })
  const { post, userErrors } = (data as EditPostMutation).editPost
  return post ? { outcome: 'sent' } : { outcome: 'refused', refusals: userErrors }
}
