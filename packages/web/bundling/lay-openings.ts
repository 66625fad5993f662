import type { Plugin } from 'vite'
import { openings } from './openings.ts'
import { readQuestions } from './questions.ts'

/**
 * Lays openings.json beside the page: for each address of `openings`, the scripts its page is made of beside those every
 * page asks for, and the questions it will ask. The API sends both with the page, so that nothing waits for another.
 */
export function layOpenings(): Plugin {
  let root = ''
  return {
    name: 'lay-openings',
    apply: 'build',
    configResolved: config => void (root = config.root),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
        const chunkOf = (page: string) => {
          const found = chunks.find(({ moduleIds }) => moduleIds.includes(`${root}/${page}`))
          if (!found) throw new Error(`${page} is in no file of the build.`)
          return found
        }
        const entry = chunks.find(({ isEntry }) => isEntry)
        const askedAnyway = new Set(entry ? allBelow(entry.fileName) : [])

        /** A file, those it imports, and theirs. */
        function allBelow(fileName: string, found = new Set<string>()): Set<string> {
          const chunk = bundle[fileName]
          if (chunk?.type !== 'chunk' || found.has(fileName)) return found
          found.add(fileName)
          for (const imported of chunk.imports) allBelow(imported, found)
          return found
        }

        const question = readQuestions(`${root}/src`)
        const laid = openings.map(({ address, page, asks }) => {
          const parts = ['src/app/group-layout.tsx', page].map(part => chunkOf(part).fileName)
          const scripts = new Set(parts.flatMap(part => [...allBelow(part)]))
          return {
            address,
            scripts: [...scripts].filter(script => !askedAnyway.has(script)).map(script => `/${script}`),
            questions: asks.map(asked =>
              typeof asked === 'string'
                ? question(asked)
                : { ...question(asked.question), given: asked.given },
            ),
          }
        })
        this.emitFile({ type: 'asset', fileName: 'openings.json', source: JSON.stringify(laid) })
      },
    },
  }
}
