import type { DraftFile } from '../../drafts/draft-file.ts'

/** Pictures and papers as the verbs that say something take them: words to a picture are one line. */
export function filesInput(files: DraftFile[]): { id: string; alt: string }[] {
  return files.map(({ id, alt }) => ({ id, alt: alt.replace(/\s+/g, ' ').trim() }))
}
