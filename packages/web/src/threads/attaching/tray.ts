/** What a form asks of the pictures and papers below its words. */
export interface Tray {
  add: (files: Iterable<File>) => void
  /** Waits until all of them arrived; false where one did not, which is said there. */
  areThere: () => Promise<boolean>
}
