import {
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../../web/src', import.meta.url))
const written = globSync('**/*.graphql', { cwd: web }).flatMap(
  file => parse(readFileSync(`${web}/${file}`, 'utf8')).definitions,
)
const nameOf = (definition: DefinitionNode) => ('name' in definition ? definition.name?.value : undefined)
const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION

/** Everything the web asks. */
export const webOperations = written.filter(isOperation)

/** The operation with the fragments it leans on, as the web sends it. */
export function documentOf(operation: OperationDefinitionNode): DocumentNode {
  const definitions = new Set<DefinitionNode>([operation])
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = written.find(other => nameOf(other) === name.value)
        if (fragment) definitions.add(fragment)
      },
    })
  }
  // Apollo Client keeps this directive to itself.
  const sent = { Directive: ({ name }: DirectiveNode) => (name.value === 'unmask' ? null : undefined) }
  return visit<DocumentNode>({ kind: Kind.DOCUMENT, definitions: [...definitions] }, sent)
}
