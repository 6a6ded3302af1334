import { section, whole, type Section } from '../setting.ts';

/** How much work runs at the same time. */
export const JOB: Section = section('How much work runs at the same time, queue by queue', {
  backgroundTask: queue('Small chores in the background', 'Background chores that run at once', 5),
  editor: queue('Applying edits to photos', 'Edits that are applied at once', 2),
  faceDetection: queue('Looking for faces', 'Photos searched for faces at once', 2),
  integrityCheck: queue('Comparing files with the database', 'Integrity tasks that run at once', 1, { since: '3.0' }),
  library: queue('Scanning external libraries', 'Library tasks that run at once', 5),
  metadataExtraction: queue('Reading EXIF and other metadata', 'Files whose metadata is read at once', 5),
  migration: queue(
    'Moving generated files to where a new version expects them',
    'Generated files that are moved at once',
    5,
  ),
  notifications: queue('Sending mails and notifications', 'Notifications sent at once', 5),
  ocr: queue('Reading text in photos', 'Photos whose text is read at once', 1),
  search: queue('Keeping the search index', 'Search tasks that run at once', 5),
  sidecar: queue('Reading and writing XMP sidecar files', 'Sidecar files handled at once', 5),
  smartSearch: queue('Computing what search by content needs', 'Photos handed to the CLIP model at once', 2),
  thumbnailGeneration: queue(
    'Making thumbnails and previews',
    'Photos and videos whose pictures are made at once; each takes memory',
    3,
  ),
  videoConversion: queue('Transcoding videos', 'Videos transcoded at once', 1),
  workflow: queue('Running the workflows that users defined', 'Workflows that run at once', 5),
});

function queue(about: string, concurrency: string, value: number, more?: Pick<Section, 'since'>): Section {
  return section(about, { concurrency: whole(concurrency, value, { min: 1 }) }, more);
}
