import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

/** The faces above every fold. The rest arrive when a page first needs them. */
const firstFaces = /(literata|atkinson-hyperlegible-next)-latin-wght-normal-.*\.woff2$/

/** Asks for the first faces together with the style sheet, so that text does not change its clothes. */
function preloadFirstFaces(): Plugin {
  return {
    name: 'preload-first-faces',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter(file => firstFaces.test(file))
          .map(file => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head',
          })),
    },
  }
}

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

/** Lays each text file down compressed as well, once, where the server would do it for every reader. */
function compressFiles(): Plugin {
  return {
    name: 'compress-files',
    writeBundle({ dir = 'dist' }, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!/\.(js|css)$/.test(name)) continue
        const text = file.type === 'chunk' ? file.code : file.source
        writeFileSync(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }))
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text))
      }
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
