import { existsSync, readFileSync } from 'node:fs'

/**
 * Tells whether a page of the web opens at an address, as its build laid down: by the address alone, whatever it names.
 * Where none was laid down, any may be one.
 */
export function findAddresses(file: string): (pathname: string) => boolean {
  if (!existsSync(file)) return () => true
  const laid = JSON.parse(readFileSync(file, 'utf8')) as string[]
  // The web's own router minds neither capitals nor a stroke at the end.
  const patterns = laid.map(pathname => new URLPattern({ pathname }, { ignoreCase: true }))
  return pathname => {
    const plain = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
    return patterns.some(pattern => pattern.test({ pathname: plain }))
  }
}
