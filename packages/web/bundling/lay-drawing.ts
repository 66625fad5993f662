import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { buildOneFile } from './build-one-file.ts'
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

function built(root: string): Promise<string> {
  return buildOneFile({
    root,
    plugins: [react(), leaveOutUnusedParts(), letGoOfUnusedComponents()],
    ssr: {
      noExternal: true,
      target: 'webworker',
      // The libraries' code for browsers of today, but for where there is no document.
      resolve: { conditions: ['es2015', 'module', 'worker', 'browser'] },
    },
    build: { ssr: source, minify: true, rolldownOptions: { output: { format: 'iife', name: 'drawing' } } },
  })
}
