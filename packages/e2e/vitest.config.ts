import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/running-product.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One after the other: a browser and a database already fill two cores.
    fileParallelism: false,
    maxConcurrency: 3,
  },
})
