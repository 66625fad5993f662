import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

type Fragments = Map<string, FragmentDefinitionNode>

/** Whether an answer holds all that a question asks: one that was kept by an earlier release may not. */
export function covers(question: DocumentNode, data: unknown): boolean {
  const fragments: Fragments = new Map()
  let asked: SelectionSetNode | undefined
  for (const definition of question.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
    if (definition.kind === 'OperationDefinition') asked = definition.selectionSet
  }
  return asked !== undefined && holds(data, asked, fragments)
}

function holds(value: unknown, asked: SelectionSetNode, fragments: Fragments): boolean {
  if (value === null) return true
  if (Array.isArray(value)) return value.every(one => holds(one, asked, fragments))
  if (typeof value !== 'object') return false
  const noun = value as Record<string, unknown>
  return asked.selections.every(selection => {
    if (selection.kind === 'Field') {
      const field = noun[(selection.alias ?? selection.name).value]
      if (field === undefined) return false
      return !selection.selectionSet || holds(field, selection.selectionSet, fragments)
    }
    const part = selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection
    if (!part) return false
    const on = part.typeCondition?.name.value
    return (on && on !== noun['__typename']) || holds(noun, part.selectionSet, fragments)
  })
}
