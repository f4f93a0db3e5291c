/** Texts that break a careless printer. */
export const hostile = [
  '<script>alert(1)</script>',
  ']]>',
  '</text></svg>',
  '"\' onload="x',
  '&amp; &#0; &lt;',
  'a\0b\u0007c\u001bd\ufffee\uffff',
  'lone \ud800 and \udfff surrogates',
  'line\nbreak\tand\rmore',
  'الموصل (1)',
  '🕊️ 👩‍👩‍👧',
];
