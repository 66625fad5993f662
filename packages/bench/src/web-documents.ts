import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql'

const source = fileURLToPath(new URL('../../web/src', import.meta.url))

/** One of the web's own operations as the web sends it: with the fragments it leans on, and `__typename` everywhere. */
export function webDocument(operation: string): string {
  const written = new Map(globSync('**/*.graphql', { cwd: source }).flatMap(definitionsOf))
  const needed = new Set<DefinitionNode>()
  const need = (name: string) => {
    const definition = written.get(name)
    if (!definition) throw new Error(`The web asks nothing called ${name}.`)
    if (needed.has(definition)) return
    needed.add(definition)
    visit(definition, { FragmentSpread: ({ name: spread }) => need(spread.value) })
  }
  need(operation)
  return print(withTypenames({ kind: Kind.DOCUMENT, definitions: [...needed] }))
}

function definitionsOf(file: string): [string, DefinitionNode][] {
  const { definitions } = parse(readFileSync(`${source}/${file}`, 'utf8'))
  return definitions.map(definition => [
    'name' in definition ? (definition.name?.value ?? '') : '',
    definition,
  ])
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** Apollo Client asks for the type of everything but the root. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      enter(node, _key, parent) {
        const isRoot = parent !== undefined && !Array.isArray(parent) && isOperation(parent)
        return isRoot ? undefined : { ...node, selections: [...node.selections, typename] }
      },
    },
  })
}

const isOperation = (node: object): node is OperationDefinitionNode =>
  'kind' in node && node.kind === Kind.OPERATION_DEFINITION
