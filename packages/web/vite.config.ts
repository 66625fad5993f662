import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { answeredByApi } from './bundling/answered-by-api.ts'
import { awaitNatively } from './bundling/await-natively.ts'
import { compressFiles } from './bundling/compress-files.ts'
import { layOpenings } from './bundling/lay-openings.ts'
import { layServiceWorker } from './bundling/lay-service-worker.ts'
import { leaveOutUnusedParts } from './bundling/leave-out-unused-parts.ts'
import { letGoOfUnusedComponents } from './bundling/let-go-of-unused-components.ts'

/** The libraries every page needs, in one file: they seldom change, so browsers keep it from release to release. */
const libraries = {
  name: 'libraries',
  test: /node_modules\/\.pnpm\/(react|scheduler|rxjs|graphql@|optimism|@wry|@apollo)/,
}

/**
 * What stands around every page of a group, down to the last button, in one file that comes with the libraries, with
 * the small parts that most of these pages are made of: a file of its own would cost each more than it weighs. The
 * libraries are taken first.
 */
const frame = {
  name: 'frame',
  test: /src\/(app\/group-(layout|error-page)|design\/(brought-later|empty-state|notice|number-words|time|title-row)|groups\/use-slug|design\/bring-faces)\.tsx?$/,
}

/** Somebody as they are drawn wherever they are named: cup, name and trade in one file. */
const somebody = {
  name: 'somebody',
  test: /src\/(groups\/member-(nameplate|byline)|design\/(nameplate|cup))\./,
}

/** Files go by what they hold alone: each name stands on every page that may lead there, half a kilobyte of names. */
const unnamed = {
  chunkFileNames: 'assets/[hash].js',
  assetFileNames: ({ names: [name = ''] }: { names: string[] }) =>
    name.endsWith('.css') ? 'assets/[hash][extname]' : 'assets/[name]-[hash][extname]',
}

export default defineConfig({
  plugins: [
    react(),
    leaveOutUnusedParts(),
    awaitNatively(),
    letGoOfUnusedComponents(),
    layOpenings(),
    layServiceWorker(),
    compressFiles(),
  ],
  // rxjs ships its code for browsers of today under this name, at half the size.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The content security policy allows files of our own origin only: nothing as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { ...unnamed, codeSplitting: { groups: [libraries, frame, somebody] } } },
  },
  server: {
    proxy: Object.fromEntries(answeredByApi.map(path => [path, { target: api(), ws: path === '/graphql' }])),
  },
})

/** Where the API listens while developing. */
function api(): string {
  return 'http://localhost:4000'
}
