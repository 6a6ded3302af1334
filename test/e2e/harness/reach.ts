import { runContainer } from './engine.ts';

// Prints which of its arguments accept a connection.
const PROBE = `
import socket, sys
from concurrent.futures import ThreadPoolExecutor
def reached(target):
    host, port = target.rsplit(":", 1)
    try:
        socket.create_connection((host, int(port)), 3).close()
        return True
    except OSError:
        return False
with ThreadPoolExecutor() as pool:
    for target, answer in zip(sys.argv[1:], pool.map(reached, sys.argv[1:])):
        if answer: print(target)
`;

/** Which of some targets (`HOST:PORT`) a stranger in a network reaches. */
export async function reachedFrom(
  network: string,
  targets: readonly string[],
  pythonImage: string,
): Promise<readonly string[]> {
  const options = ['--network', network, '--entrypoint', 'python3'];
  const { status, stdout, stderr } = await runContainer(pythonImage, ['-c', PROBE, ...targets], options);
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter(Boolean);
}
