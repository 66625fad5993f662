import type { Plugin } from 'vite'

/** The faces above every fold. The rest arrive when a page first needs them. */
const firstFaces = /(literata|atkinson-hyperlegible-next)-latin-wght-normal-.*\.woff2$/

/**
 * Asks for the first faces with the page, so that text seldom changes its clothes; after what draws it, for faces of the
 * machine's own, sized alike, can be read meanwhile.
 */
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
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${file}`,
              crossorigin: '',
              fetchpriority: 'low',
            },
            injectTo: 'head',
          })),
    },
  }
}
