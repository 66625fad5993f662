import { Choices } from '../../design/choices.tsx'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { askModes, type AskMode } from './ask-mode.ts'
import { askWords as copy } from './copy/en.ts'

/** What would help whoever asks. What it stands under says so already. */
export function ModeChoices({ mode, onChoose }: { mode: AskMode; onChoose: (mode: AskMode) => void }) {
  return (
    <Choices
      legend={<VisuallyHidden>{copy.whatWouldHelp}</VisuallyHidden>}
      choices={askModes.map(value => ({ value, ...copy.modes[value] }))}
      chosen={mode}
      onChoose={onChoose}
    />
  )
}
