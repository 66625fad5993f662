import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ourPrinter = fileURLToPath(new URL('../src/api/print-document.ts', import.meta.url))

/**
 * A library's file that none of our pages reaches, though bundlers cannot see it, and what stands there instead; or a
 * part of one.
 */
type UnusedPart = { file: RegExp } & ({ instead: string } | { without: RegExp })

/**
 * Each keeps the names its neighbours import: should a release of the library import another, or not hold the part any
 * more, the build stops and says so.
 */
const unusedParts: UnusedPart[] = [
  // React Router's framework mode, which draws pages on a server. A link's `prefetch` does nothing without it.
  {
    file: /react-router\/dist\/production\/lib\/dom\/ssr\/components\.js$/,
    instead: `
      import { createContext } from 'react'
      export const FrameworkContext = createContext()
      export const usePrefetchBehavior = () => [false, null, {}]
      export const mergeRefs = ref => ref
      const nothing = () => null
      export {
        nothing as CRITICAL_CSS_DATA_ATTRIBUTE, nothing as Links, nothing as Meta, nothing as PrefetchPageLinks,
        nothing as Scripts, nothing as setIsHydrated, nothing as useFrameworkContext,
      }`,
  },
  // React Router's hooks for tracing. We give createBrowserRouter no `instrumentations`.
  {
    file: /react-router\/dist\/production\/lib\/router\/instrumentation\.js$/,
    instead: `
      const nothing = () => undefined
      export {
        nothing as consumeInstrumentationClientResultMetaReceiver, nothing as getRouteInstrumentationUpdates,
        nothing as instrumentClientSideRouter, nothing as instrumentHandler,
        nothing as instrumentationResultMetaContext,
      }`,
  },
  // GraphQL's printer, most of it for schemas.
  {
    file: /graphql\/language\/printer\.mjs$/,
    instead: `export { printDocument as print, printDocument as printForError } from '${ourPrinter}'`,
  },
  // GraphQL's visitor knows what schemas are made of, too.
  { file: /graphql\/language\/ast\.mjs$/, without: / {2}SchemaDefinition: \[[^]*?(?=\n};)/ },
  { file: /graphql\/language\/kinds\.mjs$/, without: / {2}Kind\['SCHEMA_DEFINITION'\][^]*(?=\}\)\(Kind)/ },
  // Apollo's way of leaving out of a document what the API does not know, fields and all. Ours hold `@unmask` alone.
  {
    file: /@apollo\/client\/utilities\/internal\/removeDirectivesFromDocument\.js$/,
    instead: `
      import { visit } from 'graphql'
      export const removeDirectivesFromDocument = (removed, document) =>
        visit(document, {
          Directive: ({ name }) => (removed.some(directive => directive.name === name.value) ? null : undefined),
        })`,
  },
  // Apollo's scalars that are more than JSON. We tell it of none.
  {
    file: /@apollo\/client\/utilities\/internal\/coerceScalarFieldsToParsed\.js$/,
    instead: 'export const coerceScalarFieldsToParsed = result => result',
  },
  // What rxjs makes of a source and a scheduler. Nobody hands it a scheduler.
  {
    file: /rxjs\/dist\/esm\/internal\/scheduled\/scheduled\.js$/,
    instead: `export const scheduled = () => { throw new Error('Nothing here is scheduled.') }`,
  },
  // How GraphQL words a fault in a document. Ours are checked against the schema when they are generated.
  { file: /graphql\/jsutils\/inspect\.mjs$/, instead: 'export const inspect = String' },
  // Parts of Markdown that a post does not know and design/parse-markdown.ts therefore switches off.
  unreadMarkdown('code-fenced', 'codeFenced'),
  unreadMarkdown('code-indented', 'codeIndented'),
  unreadMarkdown('code-text', 'codeText'),
  unreadMarkdown('definition', 'definition'),
  unreadMarkdown('heading-atx', 'headingAtx'),
  unreadMarkdown('html-flow', 'htmlFlow'),
  unreadMarkdown('html-text', 'htmlText'),
  unreadMarkdown('setext-underline', 'setextUnderline'),
  // What they would become in the tree.
  {
    file: /mdast-util-from-markdown\/lib\/index\.js$/,
    without:
      /^ {6}(atxHeading|code(Fenced|Indented|Text|Flow)|definition|html(Flow|Text)|setextHeading|thematicBreak)\w*: .*$/gm,
  },
]

function unreadMarkdown(file: string, name: string): UnusedPart {
  return {
    file: new RegExp(`micromark-core-commonmark/lib/${file}\\.js$`),
    instead: `export const ${name} = { name: '${name}', tokenize: (_effects, _ok, nok) => nok }`,
  }
}

/** Keeps from the browser what libraries carry for uses that are not ours. Only in what is built to be served. */
export function leaveOutUnusedParts(): Plugin {
  return {
    name: 'leave-out-unused-parts',
    apply: 'build',
    load(id) {
      const part = unusedParts.find(({ file }) => file.test(id))
      if (!part) return null
      return 'instead' in part ? part.instead : leaveOut(part.without, id)
    },
  }
}

function leaveOut(part: RegExp, id: string): string {
  const source = readFileSync(id, 'utf8')
  if (!part.test(source)) throw new Error(`${id} does not hold what was left out of it.`)
  return source.replace(part, '')
}
