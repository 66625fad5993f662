import type { Plugin } from 'vite'

/** The faces above every fold. The rest arrive when a page first needs them. */
const firstFaces = /(literata|atkinson-hyperlegible-next)-latin-wght-normal-.*\.woff2$/

/** Asks for the first faces together with the style sheet, so that text does not change its clothes. */
export function preloadFirstFaces(): Plugin {
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
