/** In which groups something may have been committed; EVERYWHERE where that is not known. */
export type Stirred = readonly string[] | 'EVERYWHERE'

/**
 * What tells all processes of a deployment that something was committed in a group: by its id alone. It may be late, and
 * what it tells may be lost; whoever hears therefore looks for themselves, from where they were, also by the clock.
 */
export type LiveWire = {
  /** Tells everybody, this process too; never fails. */
  tell(groupId: string): void
  close(): Promise<void>
}

export type Hear = (stirred: Stirred) => void
