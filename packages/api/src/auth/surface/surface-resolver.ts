import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { findViewer } from '../viewer-resolver.ts'
import { Viewer } from '../viewer.ts'
import { chooseSurface, findSurface } from './choose-surface.ts'
import { WritingSurface } from './writing-surface.ts'

@InputType({ description: 'What `chooseSurface` is asked with.' })
export class ChooseSurfaceInput {
  @Field(() => WritingSurface)
  surface!: WritingSurface
}

@ObjectType({ simpleResolvers: true, description: 'The viewer, who writes on that surface from now on.' })
export class ChooseSurfacePayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer?: Viewer | null
}

@Resolver(() => Viewer)
export class SurfaceResolver {
  @FieldResolver(() => WritingSurface, {
    nullable: true,
    description:
      'On which surface they write; null until they chose one: then a device with a mouse has the rich one, any other the plain one.',
  })
  @Extensions({ policy: 'self' })
  surface(@Root() { accountId }: Viewer, @Ctx() context: RequestContext): Promise<WritingSurface | null> {
    return findSurface(context, accountId)
  }

  @Mutation(() => ChooseSurfacePayload, {
    description: 'Chooses on which surface the viewer writes, in all their groups and on all their devices.',
  })
  @Extensions({ policy: 'signed in' })
  async chooseSurface(
    @Arg('input', () => ChooseSurfaceInput) { surface }: ChooseSurfaceInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseSurfacePayload> {
    await chooseSurface(context, surface)
    return { viewer: await findViewer(context) }
  }
}
