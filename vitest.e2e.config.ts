import { defineConfig } from 'vitest/config';

const conditions = ['cdk-compose:source', 'node', 'import', 'default'];

// One after the other: they share an engine, and the names of containers are fixed.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/harness/global-setup.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
