import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { answeredByApi } from './bundling/answered-by-api.ts'
import { awaitNatively } from './bundling/await-natively.ts'
import { compressFiles } from './bundling/compress-files.ts'
import { layAddresses } from './bundling/lay-addresses.ts'
import { layArrival } from './bundling/lay-arrival.ts'
import { layDrawing } from './bundling/lay-drawing.ts'
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
 * the small parts that most of these pages are made of, and somebody as they are drawn wherever they are named: a file
 * of its own would cost each more than it weighs. The libraries are taken first.
 */
const frame = {
  name: 'frame',
  test: /src\/((groups\/member-nameplate|design\/(nameplate|cup))\.|(app\/group-(layout|error-page)|design\/(brought-later|empty-state|notice|number-words|time|title-row|visually-hidden)|threads\/copy\/thread-row-words|groups\/use-slug|auth\/use-single-keys)\.tsx?$)/,
}

/** What stands on the Table of two who go a while side by side. */
const companions = {
  name: 'companions',
  test: /src\/sponsorships\/companion\/(side-by-side|the-other|copy\/side-by-side-words)\./,
}

/** What threads and meetings have in common, apart from both: words as people write them, by whom, and menus. */
const words = { name: 'words', test: /src\/(design\/(markdown|menu-button)|groups\/member-byline)\./ }

/** When something is, who comes, and what lies on the table for it: small parts of most pages about meetings. */
const when = {
  name: 'when',
  test: /src\/(design\/(wall-time-wording|choices)|meetings\/(when-words|answers\/(answer-meeting|copy\/answer-words|expected-rsvp))|groups\/copy\/table-words|api\/one-after-the-other|table\/(table-item-words|kept-to-a-few|copy\/item-words))\./,
}

/**
 * What stands around threads and around writing, in them and beside them: words not sent yet, in proposals too and about
 * oneself, and what is said in threads and in their list.
 */
const talk = {
  name: 'talk',
  test: /src\/(drafts\/(device-storage|draft|draft-(beside|file|keys|on-this-device)|has-kept-draft|kept-draft|use-draft)|threads\/(first-name|show-more|copy\/en|live\/open-thread|posts\/(more-posts|use-opening-place)))\.tsx?$/,
}

/**
 * A thread, and what one writes with: in one file, for files of their own would cost each more than they weigh. Where a
 * thread is started one writes as well. Only what all of it is brought for, and nothing that comes later.
 */
const thread = {
  name: 'thread',
  test: /src\/threads\/(conversation|post-limits|thread-heading|thread-page|composer\/(composer|growing-text-area|quote-words|room-left|use-naming|use-writing-aids)|posts\/(post-place|thread-post|thread-posts))\.tsx?$/,
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
    layArrival(),
    layDrawing(),
    layOpenings(),
    layAddresses(),
    layServiceWorker(),
    compressFiles(),
  ],
  // rxjs ships its code for browsers of today under this name, at half the size.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The content security policy allows files of our own origin only: nothing as a data: address.
    assetsInlineLimit: 0,
    // All of it is a third of one face: in one file, it is there before any part of a page that wants it.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        ...unnamed,
        codeSplitting: { groups: [libraries, frame, words, when, companions, talk, thread] },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(answeredByApi.map(path => [path, { target: api(), ws: path === '/graphql' }])),
  },
})

/** Where the API listens while developing. */
function api(): string {
  return 'http://localhost:4000'
}
