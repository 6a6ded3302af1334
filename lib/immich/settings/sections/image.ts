import { choice, flag, section, whole, type Section } from '../setting.ts';

/** The pictures that Immich makes of every photo and video. */
export const IMAGE: Section = section('Pictures that Immich makes of every photo and video', {
  colorspace: choice(
    'Colours of the made pictures: `p3` keeps those of wide-gamut photos, `srgb` suits old screens',
    ['srgb', 'p3'],
    'p3',
  ),
  extractEmbedded: flag('Take the preview that a camera stored inside a RAW file rather than develop the RAW', false),
  fullsize: section('Full-size copies of photos in formats that browsers cannot show', {
    enabled: flag('Make full-size copies', false),
    format: choice('File format of full-size copies', ['jpeg', 'webp'], 'jpeg'),
    progressive: flag('Write JPEGs that appear coarse first and sharpen as they load; no effect on WebP', false),
    quality: whole('Quality of full-size copies: higher looks better and takes more space', 80, {
      min: 1,
      max: 100,
      in: { '2.7': { isCoerced: true } },
    }),
  }),
  preview: section('The picture shown when one photo is open, also what machine learning sees', {
    format: choice('File format of previews', ['jpeg', 'webp'], 'jpeg'),
    progressive: flag('Write JPEGs that appear coarse first and sharpen as they load; no effect on WebP', false),
    quality: whole('Quality of previews: higher looks better and takes more space', 80, {
      min: 1,
      max: 100,
      in: { '2.7': { isCoerced: true } },
    }),
    size: whole('Size of previews in pixels', 1440, { min: 1, in: { '2.7': { isCoerced: true } } }),
  }),
  thumbnail: section('The small picture of the timeline and the albums', {
    format: choice('File format of thumbnails', ['jpeg', 'webp'], 'webp'),
    progressive: flag('Write JPEGs that appear coarse first and sharpen as they load; no effect on WebP', false),
    quality: whole('Quality of thumbnails: higher looks better and takes more space', 80, {
      min: 1,
      max: 100,
      in: { '2.7': { isCoerced: true } },
    }),
    size: whole('Size of thumbnails in pixels', 250, { min: 1, in: { '2.7': { isCoerced: true } } }),
  }),
});
