import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'

/** Refuses over HTTP what is served over WebSocket alone. */
export function refuseSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== 'subscription') return
      context.reportError(new GraphQLError('Subscriptions are served over WebSocket.', { nodes: node }))
    },
  }
}
