import { expect, test } from 'vitest';
import { reservedLabel } from '../../../lib/checks/advice/reserved-label.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['labels: {com.docker.other: x, com.example.a: b}', 'labels: [a=b]'])('takes %s', (web) => {
  expect(foundBy(reservedLabel, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'labels: {com.docker.compose.project: x}',
    [
      'warning LABEL-RESERVED services.web.labels["com.docker.compose.project"]: `com.docker.compose.project` of `web` is a label of Docker Compose, which writes its own value over it',
    ],
  ],
  [
    'labels: [a=b, com.docker.compose.service=x]',
    [
      'warning LABEL-RESERVED services.web.labels["com.docker.compose.service"]: `com.docker.compose.service` of `web` is a label of Docker Compose, which writes its own value over it',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(reservedLabel, webFile(web))).toEqual(found);
});
