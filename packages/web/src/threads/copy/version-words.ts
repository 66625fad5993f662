/** The words of what a post said before it was edited. */
export const versionWords = {
  earlierVersions: 'Earlier versions',
  howToRead: 'What was taken out is struck through, what came instead is underlined.',
  written: 'Written',
  takenOut: 'Taken out:',
  cameInstead: 'Put in:',
  end: '.',
  fetching: 'Looking for the earlier versions.',
  notReached: 'We could not reach the earlier versions. Close this and try again.',
  noneLeft: 'No earlier version is left.',
  close: 'Close',

  erase: 'Erase this version',
  eraseQuestion: 'Erase this version?',
  eraseMeaning:
    'Nobody can read any more what your post said then, you included. What it says now stays. This cannot be undone.',
  eraseIt: 'Erase it',
  keepIt: 'Keep it',
  asItWas: 'The version is still there.',
}
