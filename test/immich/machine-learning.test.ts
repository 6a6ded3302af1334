import type { ImageReference } from 'cdk-compose/homelab';
import { MachineLearning, type MachineLearningProps } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';
import { modelsOf, partsOf } from './parts.ts';

const image = pinned('ghcr.io/immich-app/immich-machine-learning:v3.2.2');

function machineLearning(more: Partial<MachineLearningProps> = {}): Template {
  return templateOf((stack) => {
    const { identity, backend, init } = partsOf(stack);
    const ml = new MachineLearning(stack, 'ml', {
      image,
      identity,
      cache: modelsOf(stack),
      init,
      networks: [backend],
      ...more,
    });
    expect(ml.url).toBe('http://ml:3003');
  });
}

test('runs as its user, writes to memory and to its cache, and holds no secret', () => {
  const template = machineLearning();
  const attributes = ['depends_on', 'user', 'environment', 'tmpfs', 'mem_limit', 'read_only', 'cap_drop', 'cap_add'];
  expect(serviceText(template, 'ml', ...attributes, 'secrets')).toMatchInlineSnapshot(`
    "depends_on:
      init:
        condition: service_completed_successfully
    user: "3106:3202"
    environment:
      MPLCONFIGDIR: /tmp
      HF_HOME: /cache
      # Xet writes all over the read-only root; plain HTTP does not
      HF_HUB_DISABLE_XET: "1"
    tmpfs:
      # working files
      - /tmp:uid=3106,gid=3202
      # gunicorn keeps a control socket here
      - /run:uid=3106,gid=3202
    mem_limit: \${ML_MEM_LIMIT:-4g}
    read_only: true
    cap_drop:
      - ALL"
  `);
  expect(told(template)).toEqual([]);
});

test('is asked on its own port whether it works', () => {
  expect(serviceText(machineLearning(), 'ml', 'healthcheck')).toMatchInlineSnapshot(`
    "healthcheck:
      test:
        - CMD
        - python3
        - -c
        - import urllib.request as r; r.urlopen('http://127.0.0.1:3003/ping', timeout=4)
      interval: 10s
      timeout: 5s
      retries: 5
      start_period: 1m"
  `);
});

test('must wait for what prepares its cache', () => {
  const template = templateOf((stack) => {
    const { identity, backend } = partsOf(stack);
    new MachineLearning(stack, 'ml', { image, identity, cache: modelsOf(stack), networks: [backend] });
  });
  expect(told(template)).toEqual([
    'error PATH-UNPREPARED services.ml.volumes[0]: `ml` mounts `./data/models` without waiting for `init`, which gives it to 3106:3202; let `ml` depend on `init`',
  ]);
});

test('a malformed image is told with everything else', () => {
  const broken: ImageReference = 'ghcr.io/immich-app/immich-machine-learning:v3.2.2@sha256:nonsense';
  expect(told(machineLearning({ image: broken }))).toEqual([
    expect.stringContaining('error IMAGE-REFERENCE services.ml.image: '),
  ]);
});
