import { configDefaults, defineConfig } from 'vitest/config';

// Tests import the library by its own name, straight from its source.
const conditions = ['cdk-compose:source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    // What starts containers: `npm run test:e2e`.
    exclude: [...configDefaults.exclude, 'test/e2e/**'],
    globalSetup: 'test/support/global-setup.ts',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
