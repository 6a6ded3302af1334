import type { ComposeDocument } from '../../compose/compose-model.ts';

/** The files of the host that secrets and configs are made from, each once. */
export function statedFiles({ secrets = {}, configs = {} }: ComposeDocument): readonly string[] {
  const files = [...Object.values(secrets), ...Object.values(configs)].map(({ file }) => file);
  return [...new Set(files.filter((file) => typeof file === 'string'))];
}
