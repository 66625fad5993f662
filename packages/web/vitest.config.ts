import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,bundling}/**/*.test.{ts,tsx}'],
    // On a busy machine some take twenty times as long as alone.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
})
