import type { Plugin } from 'vite'
import { addresses } from './addresses.ts'

/** Lays addresses.json beside the page, by which the API tells an address of the app from one that nothing stands at. */
export function layAddresses(): Plugin {
  return {
    name: 'lay-addresses',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'addresses.json', source: JSON.stringify(addresses) })
    },
  }
}
