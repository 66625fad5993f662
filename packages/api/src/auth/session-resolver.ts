import { Arg, Ctx, Extensions, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { endSession } from './end-session.ts'
import { findViewer } from './viewer-resolver.ts'
import { Viewer } from './viewer.ts'

@InputType({ description: 'What `endSession` is asked with.' })
export class EndSessionInput {
  @Field(() => ID)
  id!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `endSession` changed; null, with the reasons, where it changed nothing.',
})
export class EndSessionPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Null when the session that asked has ended itself.' })
  viewer?: Viewer | null
}

@Resolver()
export class SessionResolver {
  @Extensions({ policy: 'signed in' })
  @Mutation(() => EndSessionPayload, {
    description: "Ends one of the viewer's own sessions, wherever it is. Refuses with NOT_FOUND.",
  })
  async endSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndSessionInput) { id }: EndSessionInput,
  ): Promise<EndSessionPayload> {
    await endSession(context, id)
    return { viewer: await findViewer(context), userErrors: [] }
  }
}
