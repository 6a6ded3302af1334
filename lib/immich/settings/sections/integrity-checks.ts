import { flag, number, section, text, whole, type Section } from '../setting.ts';

/** Comparisons of the files with the database. */
export const INTEGRITY_CHECKS: Section = section(
  'Scheduled comparison of the files on disk with the database',
  {
    checksumFiles: section('Reads files again and compares their checksums, which finds damaged ones', {
      cronExpression: text('When the comparison starts', '0 03 * * *', { form: 'cron' }),
      enabled: flag('Compare checksums on schedule', true, { isCoerced: false }),
      percentageLimit: number('Share of all files that one run may read: 0.1 is a tenth, 1 is all of them', 1, {
        min: 0,
        max: 1,
        in: { '3.0': { isWhole: true, max: Number.MAX_SAFE_INTEGER } },
      }),
      timeLimit: whole('Longest time that one run may take, in milliseconds', 3600000, { min: 0 }),
    }),
    missingFiles: section('Finds photos and videos whose file is gone', {
      cronExpression: text('When the search starts', '0 03 * * *', { form: 'cron' }),
      enabled: flag('Look for missing files on schedule', true, { isCoerced: false }),
    }),
    untrackedFiles: section('Finds files in the media folder that the database does not know', {
      cronExpression: text('When the search starts', '0 03 * * *', { form: 'cron' }),
      enabled: flag('Look for unknown files on schedule', true, { isCoerced: false }),
    }),
  },
  { since: '3.0' },
);
