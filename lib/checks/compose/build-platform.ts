import { asList, asMapping } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** What a service runs on is among the platforms that its image is built for. */
export const buildPlatform: Rule = {
  codes: ['BUILD-PLATFORM'],
  *check({ document }) {
    for (const [name, { build, platform }] of servicesOf(document)) {
      const platforms = asList(asMapping(build)?.['platforms']);
      if (typeof platform !== 'string' || platform === '' || platforms.length === 0) continue;
      if (platforms.some((one) => typeof one !== 'string' || one === platform)) continue;
      yield {
        path: ['services', name, 'platform'],
        message: `\`${name}\` runs on \`${platform}\`, for which \`build.platforms\` builds nothing`,
        hint: `add \`${platform}\` to \`build.platforms\``,
      };
    }
  },
};
