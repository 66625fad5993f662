import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { buildOneFile } from './build-one-file.ts'

const source = 'src/drawn/arrive.ts'

/** The faces above every fold. */
const faces = /(literata|atkinson-hyperlegible-next)-latin-wght-normal-.*\.woff2$/

/**
 * Lays what a page needs to be read before its program is there: the script of its first moment, beside the place of
 * the application, and its faces, asked for with the page.
 */
export function layArrival(): Plugin {
  let root = ''
  return {
    name: 'lay-arrival',
    configResolved: config => void (root = config.root),
    // While developing, it comes as every module does.
    transformIndexHtml: (_page, { server }) =>
      server && [{ tag: 'script', attrs: { type: 'module', src: `/${source}` }, injectTo: 'body' }],
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('There is no page to arrive.')
        const code = await built(root)
        const fileName = `assets/${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`
        this.emitFile({ type: 'asset', fileName, source: code })
        const asked = Object.keys(bundle).filter(name => faces.test(name))
        if (asked.length !== 2) throw new Error('The page has not the two faces it is read in.')
        page.source = String(page.source)
          .replace('</title>', `</title>${asked.map(faceLink).join('')}`)
          .replace('<div id="root"></div>', `$&<script src="/${fileName}"></script>`)
      },
    },
  }
}

const faceLink = (fileName: string) =>
  `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${fileName}">`

function built(root: string): Promise<string> {
  return buildOneFile({
    root,
    build: { rolldownOptions: { input: `${root}/${source}`, output: { format: 'iife' } } },
  })
}
