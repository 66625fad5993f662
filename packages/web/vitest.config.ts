import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,bundling}/**/*.test.{ts,tsx}'],
    // They leave nothing behind; to begin anew for each file takes longer than most files' tests.
    isolate: false,
    // On a busy machine some take twenty times as long as alone.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
})
