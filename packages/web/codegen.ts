import type { CodegenConfig } from '@graphql-codegen/cli'

// Types and parsed documents land beside each .graphql file, so that every route carries its own
// queries and no GraphQL parser. Fragments come out masked: a component sees only what it asked for.
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/**/*.graphql',
  importExtension: '.ts',
  generates: {
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', DateTime: 'string' },
        defaultScalarType: 'unknown',
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        documentNodeImport: '@apollo/client#TypedDocumentNode',
      },
    },
  },
}

export default config
