import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import { leaveOutUnusedParts } from './leave-out-unused-parts.ts'
import { letGoOfUnusedComponents } from './let-go-of-unused-components.ts'

const source = 'src/drawn/draw-page.tsx'

/**
 * Lays draw-page.cjs beside the page: the whole application in one file, which draws a page where there is no browser.
 * The API begins it anew for each page.
 */
export function layDrawing(): Plugin {
  let root = ''
  return {
    name: 'lay-drawing',
    apply: 'build',
    configResolved: config => void (root = config.root),
    generateBundle: {
      order: 'post',
      async handler() {
        this.emitFile({ type: 'asset', fileName: 'draw-page.cjs', source: await built(root) })
      },
    },
  }
}

async function built(root: string): Promise<string> {
  const outputs = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), leaveOutUnusedParts(), letGoOfUnusedComponents()],
    ssr: {
      noExternal: true,
      target: 'webworker',
      // The libraries' code for browsers of today, but for where there is no document.
      resolve: { conditions: ['es2015', 'module', 'worker', 'browser'] },
    },
    build: {
      write: false,
      ssr: source,
      target: 'es2022',
      minify: true,
      rolldownOptions: { output: { format: 'iife', name: 'drawing' } },
    },
  })
  const [output] = [outputs].flat()
  const [chunk, ...more] =
    output && 'output' in output ? output.output.filter(({ type }) => type === 'chunk') : []
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('What draws the pages is not one file.')
  return chunk.code
}
