import { GraphQLError, isObjectType, Kind, type ASTVisitor, type ValidationContext } from 'graphql'

/** What is not the viewer's own by its name, and yet another for everyone. */
const differs = new Set(['Thread.newPostCount', 'Thread.newSpeakers'])

/**
 * Refuses in a subscription what could be another for each of those who look on: an event is answered once for all of
 * them. So no field of the viewer's own, and none that is found out anew for whoever asks.
 */
export function askedOfAllAlike(context: ValidationContext): ASTVisitor {
  return {
    Directive(node) {
      if (!node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE)) return
      context.reportError(
        new GraphQLError('Here no variable decides what is asked for.', {
          nodes: node,
          extensions: { code: 'NOT_FOR_ALL' },
        }),
      )
    },
    Field(node) {
      const [type, field] = [context.getParentType(), context.getFieldDef()]
      if (!field || !isObjectType(type) || type.name === 'Subscription') return
      // What it is, caches of clients need to know.
      if (field.name === '__typename') return
      const name = `${type.name}.${field.name}`
      const isOwn = field.name.startsWith('viewer') || differs.has(name)
      if (!isOwn && !field.resolve && field.args.length === 0) return
      context.reportError(
        new GraphQLError(`${name} cannot be asked for here: it may differ for everyone who looks on.`, {
          nodes: node,
          extensions: { code: 'NOT_FOR_ALL' },
        }),
      )
    },
  }
}
