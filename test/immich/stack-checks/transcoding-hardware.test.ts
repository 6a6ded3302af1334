import { env, text } from 'cdk-compose';
import type { ImmichServer, ImmichServerProps, ImmichSettings } from 'cdk-compose/immich';
import { describe, expect, test } from 'vitest';
import { hostGroups } from '../parts.ts';
import { judged } from './judged.ts';

type Ffmpeg = NonNullable<ImmichSettings['ffmpeg']>;

function transcoding(
  ffmpeg: Ffmpeg,
  more: Partial<ImmichServerProps>,
  change: (server: ImmichServer) => void = () => {},
): readonly string[] {
  return judged(({ config, server }) => change(server({ config: config({ ffmpeg }), hostGroups, ...more })));
}

describe('hardware that the server was given by name', () => {
  test.each([
    ['nvenc', 'nvenc'],
    ['quicksync', 'qsv'],
    ['vaapi', 'vaapi'],
    ['vaapi-wsl', 'vaapi'],
    ['rkmpp', 'rkmpp'],
  ] as const)('%s goes with %s, said or not', (kind, accel) => {
    expect(transcoding({}, { transcoding: kind })).toEqual([]);
    expect(transcoding({ accel }, { transcoding: kind })).toEqual([]);
  });

  test.each(['vaapi', 'nvenc', 'disabled'] as const)('quicksync does not go with %s', (accel) => {
    expect(transcoding({ accel }, { transcoding: 'quicksync' })).toEqual([
      `error IMC-ACCEL ffmpeg.accel: \`ffmpeg.accel\` is \`${accel}\`, but the server transcodes with \`quicksync\`; leave it out, or write \`qsv\``,
    ]);
  });
});

describe('hardware that nobody named', () => {
  test.each([
    ['qsv', '/dev/dri', 'quicksync'],
    ['vaapi', '/dev/dri', 'vaapi'],
    ['rkmpp', '/dev/dri', 'rkmpp'],
  ] as const)('%s is missed', (accel, node, kind) => {
    expect(transcoding({ accel }, {})).toEqual([
      `error IMC-ACCEL ffmpeg.accel: \`ffmpeg.accel\` is \`${accel}\`, but \`server\` has no \`${node}\`; give the server \`transcoding: '${kind}'\`, or leave \`ffmpeg.accel\` out`,
    ]);
  });

  test('a GPU of NVIDIA is missed', () => {
    expect(transcoding({ accel: 'nvenc' }, {})).toEqual([
      "error IMC-ACCEL ffmpeg.accel: `ffmpeg.accel` is `nvenc`, but `server` has no GPU; give the server `transcoding: 'nvenc'`, or leave `ffmpeg.accel` out",
    ]);
  });

  test.each<[string, Ffmpeg['accel'] & string, (server: ImmichServer) => void]>([
    ['as a device', 'qsv', (server) => server.addDevice('/dev/dri')],
    ['as one node', 'vaapi', (server) => server.addDevice({ source: '/dev/dri/renderD128' })],
    ['under another name', 'vaapi', (server) => server.addDevice('/dev/gpu:/dev/dri/renderD128')],
    ['with all others', 'qsv', (server) => server.set({ privileged: true })],
    ['by an override', 'qsv', (server) => server.override('devices', ['/dev/dri'])],
    ['by a variable', 'qsv', (server) => server.addDevice({ source: env.optional('GPU', '/dev/dri', 'the GPU') })],
    ['as gpus', 'nvenc', (server) => server.set({ gpus: 'all' })],
    ['by a runtime', 'nvenc', (server) => server.set({ runtime: 'nvidia' })],
    ['by its driver', 'nvenc', (server) => server.addDevice('nvidia.com/gpu=all')],
    ['as nodes', 'rkmpp', (server) => server.addDevice('/dev/dri', '/dev/mpp_service', '/dev/rga')],
  ])('may be there all the same, %s', (_, accel, change) => {
    expect(transcoding({ accel }, {}, change)).toEqual([]);
  });

  test('another device is not it', () => {
    expect(transcoding({ accel: 'qsv' }, {}, (server) => server.addDevice('/dev/dr', '/dev/snd'))).toHaveLength(1);
    expect(transcoding({ accel: 'rkmpp' }, {}, (server) => server.addDevice('/dev/dri'))).toEqual([
      expect.stringContaining('has no `/dev/mpp_service`'),
    ]);
  });

  test('is of no use to the API', () => {
    const found = judged(({ config, server }) => {
      const settings = config({ ffmpeg: { accel: 'qsv' } });
      server({ config: settings, workers: 'api' }, 'api');
      server({ config: settings, workers: 'microservices' }, 'jobs').addDevice('/dev/dri');
    });
    expect(found).toEqual([]);
  });

  test.each([
    ['IMMICH_WORKERS_INCLUDE', 'api'],
    ['IMMICH_WORKERS_EXCLUDE', 'api, microservices'],
  ])('is of no use where %s is %j', (name, workers) => {
    const build = (value: string) =>
      transcoding({ accel: 'qsv' }, {}, (server) => server.addEnvironment({ [name]: value }));
    expect(build(workers)).toEqual([]);
    expect(build(name.endsWith('INCLUDE') ? 'api, microservices' : 'api')).toHaveLength(1);
  });

  test.each([
    ['IMMICH_WORKERS_INCLUDE', ''],
    ['IMMICH_WORKERS_INCLUDE', ' , '],
    ['IMMICH_WORKERS_INCLUDE', 'api,micro services'],
    ['IMMICH_WORKERS_EXCLUDE', ''],
  ])('is used where %s is %j', (name, workers) => {
    const build = (server: ImmichServer) => server.addEnvironment({ [name]: workers });
    expect(transcoding({ accel: 'qsv' }, {}, build)).toHaveLength(1);
  });

  test('is needed by no server without it', () => {
    expect(transcoding({}, {})).toEqual([]);
    expect(transcoding({ accel: 'disabled' }, {}, (server) => server.addDevice('/dev/dri'))).toEqual([]);
  });
});

describe('the preferred device', () => {
  const quicksync = { transcoding: 'quicksync' } as const;

  test.each(['auto', 'renderD128', '/dev/dri/renderD129', 'card0'])('may be %s', (preferredHwDevice) => {
    expect(transcoding({ preferredHwDevice }, quicksync)).toEqual([]);
  });

  test('may be whatever a variable says', () => {
    const named = env.required('GPU_NODE', 'node of the GPU');
    for (const preferredHwDevice of [named, text`/dev/dri/${named}`]) {
      expect(transcoding({ preferredHwDevice }, quicksync)).toEqual([]);
    }
  });

  test.each(['', 'renderD', '/dev/dri', '/dev/dri/by-path/pci-0000:00:02.0-render', 'qsv'])(
    'is no such thing as %j',
    (preferredHwDevice) => {
      expect(transcoding({ preferredHwDevice }, quicksync)).toEqual([
        'error IMC-ACCEL ffmpeg.preferredHwDevice: `ffmpeg.preferredHwDevice` names no device of `server`, so that nothing is transcoded; write `auto`, or the name of a node that it has in `/dev/dri`, such as `renderD128`',
      ]);
    },
  );

  test('is one that the server has', () => {
    const one = (server: ImmichServer): void => server.addDevice('/dev/dri/renderD128');
    expect(transcoding({ accel: 'vaapi', preferredHwDevice: 'renderD128' }, {}, one)).toEqual([]);
    expect(transcoding({ accel: 'vaapi', preferredHwDevice: 'renderD129' }, {}, one)).toHaveLength(1);
  });

  test.each([
    [{ accel: 'nvenc' }, { transcoding: 'nvenc' }],
    [{ accel: 'disabled' }, {}],
  ] as const)('does not matter to %j', (ffmpeg, more) => {
    expect(transcoding({ ...ffmpeg, preferredHwDevice: '1' }, more)).toEqual([]);
  });
});
