import { globSync, readFileSync } from 'node:fs'
import {
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'

/** A question as the page would send it, and the variables it takes. */
export interface Question {
  operationName: string
  query: string
  variables: string[]
}

/** What Apollo asks for beside each noun, to know it again. */
const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const

/**
 * The questions of the web's .graphql files by their names, each with the fragments it is made of, and as Apollo's
 * cache completes it.
 */
export function readQuestions(folder: string): (name: string) => Question {
  const definitions = globSync(`${folder}/**/*.graphql`).flatMap(
    file => parse(readFileSync(file, 'utf8'), { noLocation: true }).definitions,
  )
  const named = <Kind extends OperationDefinitionNode | FragmentDefinitionNode>(
    kind: Kind['kind'],
    name: string,
  ) => {
    const found = definitions.find(one => one.kind === kind && one.name?.value === name)
    if (!found) throw new Error(`No .graphql file holds ${name}.`)
    return found as Kind
  }

  /** It, and all the fragments below it, each once. */
  function spreadFrom(operation: OperationDefinitionNode): DocumentNode {
    const fragments = new Map<string, FragmentDefinitionNode>()
    const look = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
      visit(node, {
        FragmentSpread({ name: { value } }) {
          if (fragments.has(value)) return
          const fragment = named<FragmentDefinitionNode>(Kind.FRAGMENT_DEFINITION, value)
          fragments.set(value, fragment)
          look(fragment)
        },
      })
    look(operation)
    return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] }
  }

  return name => {
    const operation = named<OperationDefinitionNode>(Kind.OPERATION_DEFINITION, name)
    return {
      operationName: name,
      query: print(withTypenames(spreadFrom(operation))),
      variables: (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
    }
  }
}

function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) return undefined
      return { ...node, selections: [...node.selections, typename] }
    },
  })
}
