import { describe } from 'vitest'
import { keepFiles } from '../../../test/file-secrecy.ts'

describe('with both locks', () => {
  keepFiles()
})
