/** In which form something is kept: a picture large and small, a paper as it came. */
export const parts = ['large', 'small', 'paper'] as const
export type Part = (typeof parts)[number]

/** Where one file lies: named by ids alone, so that nothing from outside leads anywhere. */
export type FilePlace = { groupId: string; keptAs: string; part: Part }

/** What is kept, and since when. */
export type KeptFile = FilePlace & { keptSince: Date }

export type OpenedFile = {
  bytes: number
  /** Reads it, and closes it at its end or when it is destroyed. */
  stream(): NodeJS.ReadableStream
  close(): Promise<void>
}

/** There is no room left where files are kept. Nothing was kept. */
export class NoSpace extends Error {
  override readonly name = 'NoSpace'
}

/** Where the files of groups are kept. */
export interface FileStore {
  /**
   * Lends a folder on this machine for one piece of work. It is gone, with all in it, however the work ends.
   * @throws NoSpace
   */
  withDesk<Result>(work: (folder: string) => Promise<Result>): Promise<Result>
  /**
   * Keeps a finished file from a desk: wholly, or not at all, also when the power goes out.
   * @throws NoSpace
   */
  keep(place: FilePlace, from: string): Promise<void>
  /** Null: nothing is kept there. */
  open(place: FilePlace): Promise<OpenedFile | null>
  /** Erases what is kept under a name, in whichever forms. Done twice, nothing more happens. */
  erase(groupId: string, keptAs: string): Promise<void>
  /** The groups of which anything is kept. */
  groups(): Promise<string[]>
  kept(groupId: string): Promise<KeptFile[]>
  /** Takes away desks that somebody left before then, as a process does that is killed. */
  clearDesks(leftBefore: Date): Promise<void>
}
