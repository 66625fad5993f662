import type { Plugin } from 'vite'

const routersFiles = /react-router\/dist\/production\/.*\.js$/

/**
 * React Router makes components by calls and names them for the developer tools. Bundlers must take both for something
 * that happens, and keep each component though no page draws it. This says that nothing happens.
 */
export function letGoOfUnusedComponents(): Plugin {
  return {
    name: 'let-go-of-unused-components',
    apply: 'build',
    transform(code, id) {
      if (!routersFiles.test(id)) return null
      return {
        code: code
          .replaceAll(/^\w+\.displayName = .*;$/gm, '')
          .replaceAll(/ = (?=React\$1\.(forwardRef|createContext|memo)\()/g, ' = /* @__PURE__ */ '),
        map: null,
      }
    },
  }
}
