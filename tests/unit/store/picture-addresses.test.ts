import { expect, test } from 'vitest';
import { pictureAddresses } from '@/src/store/picture-addresses';

// That this is what a browser finds is tested in one; here is what browsers write that do not escape < and >.
test.each([
  ['<p title="<img src=&quot;https://x.example/2&quot;>"><img src="https://x.example/1" alt="1 < 2 > 0"></p>', 1],
  ['<img alt="<img src=" src="https://x.example/1"><i title=">"></i>', 1],
  ['<img src="https://x.example/1"><br><img alt="" src="HTTP://x.example/2">', 2],
  ['<p>&lt;img src="https://x.example/1"&gt;</p>', 0],
  ['<img src="ftp://x.example/1"><img src="//x.example/1"><img alt="">', 0],
])('in %s there are so many pictures on the web: %i', (html, count) => {
  expect(pictureAddresses(html)).toHaveLength(count);
});
