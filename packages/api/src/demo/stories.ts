import { harbourStreet } from './harbour-street.ts'
import { mapleRoom } from './maple-room.ts'
import { quietQuay } from './quiet-quay.ts'
import type { Story } from './story.ts'

/** Two tables with months of talk, and a third that is still being set. */
export const stories: Story[] = [harbourStreet, mapleRoom, quietQuay]
