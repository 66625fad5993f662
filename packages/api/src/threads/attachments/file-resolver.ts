import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { RemoveFileInput } from './file-inputs.ts'
import { removeFile } from './remove-file.ts'

@ObjectType({ simpleResolvers: true, description: 'Whether it was removed.' })
export class RemoveFilePayload extends Payload {}

/** Files are uploaded and fetched over HTTP, beside GraphQL, and put into posts by the verbs of posts. */
@Resolver()
export class FileResolver {
  @Mutation(() => RemoveFilePayload, {
    description:
      "Removes a file of one's own that is in no post; where there is none, nothing happens. Refuses with NOT_NOW.",
  })
  @Extensions({ policy: 'own' })
  async removeFile(
    @Arg('input', () => RemoveFileInput) input: RemoveFileInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveFilePayload> {
    const { seat } = await requireSeat(context, input.groupId)
    await removeFile(context.database, seat, input.id)
    return { userErrors: [] }
  }
}
