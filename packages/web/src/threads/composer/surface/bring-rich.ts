import { isTangledMarkdown } from '../../../design/tangled-markdown.ts'
import { knownSurface } from './wanted-surface.ts'

export type RichSurface = typeof import('../rich/rich-surface.ts')

let brought: RichSurface | undefined

/** Brings the rich surface, once. */
export async function bringRich(): Promise<RichSurface> {
  brought ??= await import('../rich/rich-surface.ts')
  return brought
}

/** The rich surface, where it is here already, wanted, and can show this text. */
export function richAtOnce(text: string): RichSurface | null {
  return knownSurface() === 'RICH' && brought && !isTangledMarkdown(text) ? brought : null
}
