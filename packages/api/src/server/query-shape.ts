import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'

const deepest = 14
const mostAliases = 30
const mostDirectives = 20

/** Refuses documents nested, aliased or adorned beyond what any page of ours needs. */
export function limitQueryShape(context: ValidationContext): ASTVisitor {
  let depth = 0
  let aliases = 0
  let directives = 0
  const refuse = (what: string) =>
    context.reportError(
      new GraphQLError(`This document has ${what} than any page needs.`, {
        extensions: { code: 'TOO_COSTLY' },
      }),
    )
  return {
    SelectionSet: {
      enter() {
        depth += 1
        if (depth === deepest + 1) refuse('more levels')
      },
      leave() {
        depth -= 1
      },
    },
    Field(node) {
      if (!node.alias) return
      aliases += 1
      if (aliases === mostAliases + 1) refuse('more aliases')
    },
    Directive() {
      directives += 1
      if (directives === mostDirectives + 1) refuse('more directives')
    },
  }
}
