import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { answeredByApi } from './answered-by-api.ts'
import { buildOneFile } from './build-one-file.ts'

const source = 'src/service-worker/service-worker.ts'

/** What lies in the folder of public files as it is. */
function publicFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, `${parentPath}/${name}`)}`)
}

/**
 * Lays service-worker.js beside the page, which knows every file of this release by its name. It is built by itself:
 * it shares nothing with the pages, and is one file.
 */
export function layServiceWorker(): Plugin {
  let root = ''
  let publicDir = ''
  return {
    name: 'lay-service-worker',
    apply: 'build',
    configResolved: config => void ({ root, publicDir } = config),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        const entry = Object.values(bundle).find(file => file.type === 'chunk' && file.isEntry)
        if (page?.type !== 'asset' || !entry) throw new Error('The service worker has no page to keep.')
        const laid = Object.keys(bundle).filter(name => name.startsWith('assets/'))
        const files = [...laid.map(name => `/${name}`), ...publicFiles(publicDir)].toSorted()
        const name = createHash('sha256')
          .update(files.join('\n'))
          .update(page.source)
          .digest('base64url')
          .slice(0, 12)
        const release = { name, files, entry: `/${entry.fileName}`, answeredByApi }
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: await built(root, release) })
      },
    },
  }
}

function built(root: string, release: object): Promise<string> {
  return buildOneFile({
    root,
    define: { RELEASE: JSON.stringify(release) },
    build: { rolldownOptions: { input: `${root}/${source}`, output: { format: 'iife' } } },
  })
}
