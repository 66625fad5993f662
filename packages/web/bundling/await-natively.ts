import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const awaiting = /rxjs\/dist\/esm\/internal\/(observable\/innerFrom|util\/isReadableStreamLike)\.js$/

/**
 * The two files of rxjs that await come translated for browsers that could not, a kilobyte of it. rxjs brings what
 * they were made of, too.
 */
export function awaitNatively(): Plugin {
  return {
    name: 'await-natively',
    apply: 'build',
    load(id) {
      if (!awaiting.test(id)) return null
      const source = id.replace('/dist/esm/', '/src/').replace(/js$/, 'ts')
      return { code: readFileSync(source, 'utf8'), moduleType: 'ts' }
    },
  }
}
