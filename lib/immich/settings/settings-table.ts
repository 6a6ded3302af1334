import { FFMPEG } from './sections/ffmpeg.ts';
import { IMAGE } from './sections/image.ts';
import { INTEGRITY_CHECKS } from './sections/integrity-checks.ts';
import { JOB } from './sections/job.ts';
import { MACHINE_LEARNING } from './sections/machine-learning.ts';
import { NOTIFICATIONS } from './sections/notifications.ts';
import { OAUTH } from './sections/oauth.ts';
import { choice, flag, section, text, whole, type Section } from './setting.ts';

/** Every setting of Immich's config file, in all lines that are known, in alphabetical order. */
export const SETTINGS: Section = section('Settings of Immich; what is not given keeps its default', {
  backup: section('Dumps that Immich takes by itself', {
    database: section(
      'Scheduled dumps of the database into the media folder; they hold no photos and are not encrypted',
      {
        cronExpression: text('When a dump is taken', '0 02 * * *', { form: 'cron' }),
        enabled: flag('Take dumps on schedule', true),
        keepLastAmount: whole('How many dumps are kept; older ones are deleted', 14, { min: 1 }),
      },
    ),
  }),
  ffmpeg: FFMPEG,
  image: IMAGE,
  integrityChecks: INTEGRITY_CHECKS,
  job: JOB,
  library: section('External libraries: folders of photos that Immich shows but does not own', {
    scan: section('Scheduled scan of the external libraries', {
      cronExpression: text('When the scan starts', '0 0 * * *', { form: 'cron' }),
      enabled: flag('Scan on schedule', true),
    }),
    watch: section('Following the external libraries as they change', {
      enabled: flag(
        'Take in changed files as soon as the file system reports them; network shares often report none',
        false,
      ),
    }),
  }),
  logging: section('What the server writes to its log', {
    enabled: flag('Write a log', true),
    level: choice(
      'Least weight of a message that is logged; the variable IMMICH_LOG_LEVEL overrules it',
      ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'],
      'log',
      { synonyms: { info: 'log', warning: 'warn', trace: 'verbose' } },
    ),
  }),
  machineLearning: MACHINE_LEARNING,
  map: section('The map of where photos were taken', {
    darkStyle: text('Address of the map style for the dark theme', 'https://tiles.immich.cloud/v1/style/dark.json', {
      form: 'url',
      in: { '2.7': { isFilled: true, form: 'domain address' } },
    }),
    enabled: flag('Show the map', true),
    lightStyle: text('Address of the map style for the light theme', 'https://tiles.immich.cloud/v1/style/light.json', {
      form: 'url',
      in: { '2.7': { isFilled: true, form: 'domain address' } },
    }),
  }),
  metadata: section('What is read from the files themselves', {
    faces: section('Faces that other programs wrote into the files', {
      import: flag('Take over faces and names from the metadata of files', false),
    }),
  }),
  newVersionCheck: section('Looking for newer releases of Immich', {
    channel: choice(
      'Which releases are announced: only finished ones, or candidates too',
      ['stable', 'releaseCandidate'],
      'stable',
      { since: '3.0' },
    ),
    enabled: flag('Look for newer releases; the server needs access to the internet', true),
  }),
  nightlyTasks: section('Chores of the night', {
    clusterNewFaces: flag('Group new faces into people', true),
    databaseCleanup: flag('Delete old rows that nothing needs any more', true),
    generateMemories: flag('Prepare the memories of the next days', true),
    missingThumbnails: flag('Make thumbnails that are missing', true),
    startTime: text('When the chores begin, as `HH:MM` with two digits each', '00:00', { form: 'time of day' }),
    syncQuotaUsage: flag('Count again how much space every user takes', true),
  }),
  notifications: NOTIFICATIONS,
  oauth: OAUTH,
  passwordLogin: section('Login with a password', {
    enabled: flag('Allow login with a password; with OAuth off as well nobody can log in', true),
  }),
  reverseGeocoding: section('Names of the places where photos were taken', {
    enabled: flag('Turn coordinates into place names, with data that the server holds itself', true),
  }),
  server: section('The server as its users see it', {
    externalDomain: text(
      'Public address, used in shared links and mails; only scheme, host and port are kept; empty for the address that is visited',
      '',
      { form: 'origin or empty', in: { '2.7': { form: 'http address or empty' } } },
    ),
    loginPageMessage: text('Text shown on the login page', ''),
    publicUsers: flag('Let users see each other, as sharing needs', true),
  }),
  storageTemplate: section('Folders and names of the original files', {
    enabled: flag('Move uploaded files to where the template says', false),
    hashVerificationEnabled: flag('Compare checksums when a file is moved; keep it on', true),
    template: text(
      'Handlebars template of the path; Immich does not check it at start, a broken one fails when files are moved',
      '{{y}}/{{y}}-{{MM}}-{{dd}}/{{filename}}',
      { in: { '2.7': { isFilled: true } } },
    ),
  }),
  templates: section('Texts of the mails', {
    email: section('Own texts in place of the built-in ones', {
      albumInviteTemplate: text('Mail for who was invited to an album; empty for the built-in text', ''),
      albumUpdateTemplate: text('Mail for new photos in an album; empty for the built-in text', ''),
      welcomeTemplate: text('Mail for a new user; empty for the built-in text', ''),
    }),
  }),
  theme: section('Looks of the web interface', {
    customCss: text('CSS that is added to every page', ''),
  }),
  trash: section('Deleted photos and videos before they are gone', {
    days: whole('Days until what is in the trash is deleted for good', 30, {
      min: 0,
      in: { '2.7': { isCoerced: true } },
    }),
    enabled: flag('Move deleted photos to the trash; when off, they are gone at once', true),
  }),
  user: section('Accounts', {
    deleteDelay: whole('Days between the removal of an account and the deletion of its photos', 7, {
      min: 1,
      in: { '2.7': { isCoerced: true } },
    }),
  }),
});
