import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing. One by one: Node's own recursive way never returns where
 * folders cannot be made at all, as in /proc.
 * @param mode of each that is made; what is usual, where nothing is said
 */
export function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  mkdirSync(folder, { mode })
}
