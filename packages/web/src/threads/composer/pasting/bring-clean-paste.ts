type CleanPaste = typeof import('./clean-paste.ts')

let brought: CleanPaste | undefined

/** Brings what reads the clipboard of other programs, once, before anything is pasted. */
export async function bringCleanPaste(): Promise<void> {
  brought ??= await import('./clean-paste.ts')
}

/** What is pasted or dropped, as Markdown; null where its plain words are all there is to it, or it cannot be read yet. */
export const pastedMarkdown = (data: DataTransfer): string | null => brought?.cleanPaste(data) ?? null
