import { expect, test } from 'vitest';
import { watchable } from '../../../renderer/preview/inert/placeholders.ts';

test.each([
  'https://www.youtube.com/embed/abcDEF12345?rel=0',
  '//www.youtube-nocookie.com/embed/abcDEF12345',
  'https://youtu.be/abcDEF12345',
  'https://m.youtube.com/watch?v=abcDEF12345&t=10',
  'https://www.youtube.com/shorts/abcDEF12345',
])('a video by its id: %s', (address) => {
  expect(watchable(address)).toEqual({ id: 'abcDEF12345', page: 'https://www.youtube.com/watch?v=abcDEF12345' });
});

test.each([
  'https://www.youtube.com/embed/videoseries?list=x',
  'https://youtube.example.com/embed/abcDEF12345',
  'javascript:alert(1)',
  '/embed/abcDEF12345',
  '',
])('no video: %s', (address) => {
  expect(watchable(address)).toBeUndefined();
});
