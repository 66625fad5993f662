import { defineConfig } from 'vitest/config'
import stories from './vitest.config.ts'

/** Not a story: takes a picture of every page, to be looked at. */
export default defineConfig({ test: { ...stories.test, include: ['src/pictures.ts'] } })
