import type { Service } from '../../compose/service.ts';
import { hasVariable } from '../../core/readable-text.ts';
import { readable } from '../readable.ts';
import { TRANSCODING, type Transcoding } from '../transcoding.ts';
import { hasDevice, hasNvidia } from './facts/devices.ts';
import { runsJobs } from './facts/workers.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

const NODES = '/dev/dri';

// Device nodes without which each fails; NVIDIA's cards come another way.
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  qsv: [NODES],
  vaapi: [NODES],
  rkmpp: [NODES, '/dev/mpp_service'],
};

/** `ffmpeg.accel` goes with the hardware of the servers that transcode, and `ffmpeg.preferredHwDevice` is a part of it. */
export function* transcodingHardware(subject: StackSubject): Iterable<StackRemark> {
  const { settings, servers, transcoding = 'cpu' } = subject;
  const accel = readable(settings.get('ffmpeg', 'accel'));
  if (accel === undefined || hasVariable(accel)) return;
  const fitting = TRANSCODING[transcoding].accel;
  if (transcoding !== 'cpu' && accel !== fitting) {
    yield {
      code: 'IMC-ACCEL',
      path: ['ffmpeg', 'accel'],
      message: `\`ffmpeg.accel\` is \`${accel}\`, but the server transcodes with \`${transcoding}\``,
      hint: `leave it out, or write \`${fitting}\``,
    };
    return;
  }
  if (accel === 'disabled') return;
  for (const server of servers.filter(runsJobs)) {
    const fault =
      missing(server, accel) ?? otherDevice(server, accel, readable(settings.get('ffmpeg', 'preferredHwDevice')));
    if (fault !== undefined) yield { code: 'IMC-ACCEL', ...fault };
  }
}

function missing(server: Service, accel: string): Omit<StackRemark, 'code'> | undefined {
  const needed = accel === 'nvenc' ? [] : (NEEDED[accel] ?? []);
  const node = needed.find((path) => !hasDevice(server, path));
  if (node === undefined && (accel !== 'nvenc' || hasNvidia(server))) return undefined;
  const kinds = Object.keys(TRANSCODING).filter((kind) => TRANSCODING[kind as Transcoding].accel === accel);
  return {
    path: ['ffmpeg', 'accel'],
    message: `\`ffmpeg.accel\` is \`${accel}\`, but \`${server.name}\` has no ${node === undefined ? 'GPU' : `\`${node}\``}`,
    hint: `give the server \`transcoding: '${kinds[0] ?? accel}'\`, or leave \`ffmpeg.accel\` out`,
  };
}

// Immich looks it up by its name among the nodes in `/dev/dri`.
function otherDevice(server: Service, accel: string, said = 'auto'): Omit<StackRemark, 'code'> | undefined {
  if (said === 'auto' || hasVariable(said) || (accel !== 'qsv' && accel !== 'vaapi')) return undefined;
  const name = said.replace(`${NODES}/`, '');
  if (/^(?:renderD|card)\d+$/.test(name) && hasDevice(server, `${NODES}/${name}`)) return undefined;
  return {
    path: ['ffmpeg', 'preferredHwDevice'],
    message: `\`ffmpeg.preferredHwDevice\` names no device of \`${server.name}\`, so that nothing is transcoded`,
    hint: `write \`auto\`, or the name of a node that it has in \`${NODES}\`, such as \`renderD128\``,
  };
}
