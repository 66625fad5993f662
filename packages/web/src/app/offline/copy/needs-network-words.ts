import { paths } from '../../../paths.ts'

/** What is said instead of a page of the account that is not kept, while there is no network. By its address. */
export const needsNetworkWords: {
  heading: Record<string, string>
  otherHeading: string
  lede: Record<string, string>
  otherLede: string
} = {
  heading: {
    [paths.inbox()]: 'The inbox needs a network',
    [paths.searchEverywhere()]: 'Searching needs a network',
    [paths.settings()]: 'Most settings need a network',
  },
  otherHeading: 'This page needs a network',
  lede: {
    [paths.inbox()]:
      'What you were told is not kept on this device. It waits for you. The threads you opened here can be read.',
    [paths.searchEverywhere()]:
      'Words are looked for where all of them are, which is not on this device. The threads you opened here can be read.',
    [paths.settings()]: 'What concerns this device alone can be changed here and now.',
  },
  otherLede: 'It is not kept on this device. The threads you opened here can be read.',
}
