// Makes the sounds and pictures of the sample show. Needs ffmpeg, rsvg-convert and ImageMagick; what it makes is committed.
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { runScript } from './lib/say.mjs';
import { makeAudio } from './sample-show/make-audio.mjs';
import { makePictures } from './sample-show/make-pictures.mjs';

const show = join(root, 'resources', 'sample-show');

await runScript(async () => {
  await makeAudio(join(show, 'audio'), '宵っぱり工房ラジオ');
  await makePictures(join(show, 'images'));
});
