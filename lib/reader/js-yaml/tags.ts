/** What all of YAML's own tags begin with. */
export const YAML_TAGS = 'tag:yaml.org,2002:';

const NEED_VALUE = new Set(['bool', 'int', 'float', 'timestamp', 'binary']);

/** The name of one of YAML's own tags, such as `int`; empty for any other. */
export function tagName(tag: string): string {
  return tag.startsWith(YAML_TAGS) ? tag.slice(YAML_TAGS.length) : '';
}

/** Whether version 4 refuses a tag without a value, which stands for nothing or something empty with the others. */
export function needsValue(tag: string): boolean {
  return NEED_VALUE.has(tagName(tag));
}
