import type { ASTNode } from 'graphql'

/**
 * A document's words as they go to the API. The build puts it where Apollo finds GraphQL's own printer, which also
 * lays out whole schemas and folds long lines: what no page asks for, and no API reads.
 */
export function printDocument(node: ASTNode): string {
  switch (node.kind) {
    case 'Document':
      return printAll(node.definitions, '\n')
    case 'OperationDefinition': {
      const variables = between('(', printAll(node.variableDefinitions, ', '), ')')
      return `${node.operation} ${node.name?.value ?? ''}${variables}${directives(node)}${printDocument(node.selectionSet)}`
    }
    case 'VariableDefinition': {
      const unlessGiven = node.defaultValue ? ` = ${printDocument(node.defaultValue)}` : ''
      return `${printDocument(node.variable)}: ${printDocument(node.type)}${unlessGiven}${directives(node)}`
    }
    case 'FragmentDefinition':
      return `fragment ${node.name.value} on ${node.typeCondition.name.value}${directives(node)}${printDocument(node.selectionSet)}`
    case 'SelectionSet':
      return `{${printAll(node.selections, ' ')}}`
    case 'Field': {
      const alias = node.alias ? `${node.alias.value}: ` : ''
      const given = between('(', printAll(node.arguments, ', '), ')')
      const within = node.selectionSet ? printDocument(node.selectionSet) : ''
      return `${alias}${node.name.value}${given}${directives(node)}${within}`
    }
    case 'FragmentSpread':
      return `...${node.name.value}${directives(node)}`
    case 'InlineFragment': {
      const on = node.typeCondition ? ` on ${node.typeCondition.name.value}` : ''
      return `...${on}${directives(node)}${printDocument(node.selectionSet)}`
    }
    case 'Directive':
      return `@${node.name.value}${between('(', printAll(node.arguments, ', '), ')')}`
    case 'Argument':
    case 'ObjectField':
      return `${node.name.value}: ${printDocument(node.value)}`
    case 'Variable':
      return `$${node.name.value}`
    case 'NamedType':
      return node.name.value
    case 'ListType':
      return `[${printDocument(node.type)}]`
    case 'NonNullType':
      return `${printDocument(node.type)}!`
    case 'ObjectValue':
      return `{${printAll(node.fields, ', ')}}`
    case 'ListValue':
      return `[${printAll(node.values, ', ')}]`
    case 'StringValue':
      return JSON.stringify(node.value)
    case 'NullValue':
      return 'null'
    case 'BooleanValue':
    case 'EnumValue':
    case 'FloatValue':
    case 'IntValue':
      return String(node.value)
    default:
      throw new Error(`No question and no verb holds a ${node.kind}.`)
  }
}

function directives(node: { directives?: readonly ASTNode[] | undefined }): string {
  return between(' ', printAll(node.directives, ' '), '')
}

function printAll(nodes: readonly ASTNode[] = [], separator: string): string {
  return nodes.map(printDocument).join(separator)
}

function between(start: string, words: string, end: string): string {
  return words && start + words + end
}
