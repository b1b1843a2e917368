import { expect, it } from 'vitest';
import { splitSrcset } from './split-srcset.ts';

it.each([
  ['', []],
  [' , ', []],
  ['a.jpg', ['a.jpg']],
  ['a.jpg 2x', ['a.jpg']],
  ['a.jpg, b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['a.jpg 1x,b.jpg 2x,\n c.jpg 3x', ['a.jpg', 'b.jpg', 'c.jpg']],
  ['a.jpg 1x ,b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['a.jpg 1x , b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['/w_300,h_200/a.jpg 300w 200h, b.jpg', ['/w_300,h_200/a.jpg', 'b.jpg']],
  [',a.jpg,, b.jpg', ['a.jpg', 'b.jpg']],
  ['data:image/png;base64,AAAA 1x, b.jpg', ['data:image/png;base64,AAAA', 'b.jpg']],
])('%j -> %j', (srcset, urls) => {
  expect(splitSrcset(srcset)).toEqual(urls);
});
