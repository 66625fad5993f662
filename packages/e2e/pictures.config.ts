import { defineConfig } from 'vitest/config'
import { told } from './vitest.config.ts'

/** Not a story: takes a picture of every page, to be looked at. */
export default defineConfig({ test: { ...told, include: ['src/pictures.ts'] } })
