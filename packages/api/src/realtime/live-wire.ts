/** In which groups something may have been committed; EVERYWHERE where that is not known. */
export type Stirred = readonly string[] | 'EVERYWHERE'

export type Hear = (stirred: Stirred) => void

/**
 * What tells all processes of a deployment that something was committed in a group: by its id alone. It may be late,
 * come twice, and be lost; whoever hears therefore looks for themselves, from where they were, also by the clock.
 */
export type LiveWire = {
  /** Tells everybody, this process too; never fails. */
  tell(groupId: string): void
  /** Tells what still waits to be told, and nothing after. */
  close(): Promise<void>
}
