import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import { compressFiles } from './bundling/compress-files.ts'
import { preloadFirstFaces } from './bundling/preload-first-faces.ts'

/** Parts of Markdown that a post does not know and `design/parse-markdown.ts` therefore switches off. */
const unreadMarkdown: Record<string, string> = {
  'code-fenced': 'codeFenced',
  'code-indented': 'codeIndented',
  'code-text': 'codeText',
  definition: 'definition',
  'heading-atx': 'headingAtx',
  'html-flow': 'htmlFlow',
  'html-text': 'htmlText',
  'setext-underline': 'setextUnderline',
}

/** Leaves their code, a third of the parser, out of what the browser loads. */
function leaveOutUnreadMarkdown(): Plugin {
  return {
    name: 'leave-out-unread-markdown',
    load(id) {
      const part = /micromark-core-commonmark\/lib\/([\w-]+)\.js$/.exec(id)?.[1]
      const name = part && unreadMarkdown[part]
      return name ? `export const ${name} = { name: '${name}', tokenize: (_effects, _ok, nok) => nok }` : null
    },
  }
}

/** The libraries every page needs, in one file: they seldom change, so browsers keep it from release to release. */
const libraries = {
  name: 'libraries',
  test: /node_modules\/\.pnpm\/(react|scheduler|rxjs|graphql@|optimism|@wry|@apollo)/,
}

export default defineConfig({
  plugins: [react(), preloadFirstFaces(), leaveOutUnreadMarkdown(), compressFiles()],
  // rxjs ships its code for browsers of today under this name, at half the size.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The content security policy allows files of our own origin only: nothing as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [libraries] } } },
  },
  server: { proxy: Object.fromEntries(['/graphql', '/sign-in', '/i/', '/dev/'].map(path => [path, api()])) },
})

/** Where the API listens while developing. */
function api(): string {
  return 'http://localhost:4000'
}
