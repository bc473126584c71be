/** Why an edit of the front matter was not made; `key` is the key's name. */
export const failure = {
  'no-front-matter': '先頭の設定を区切る「---」の行がないため、変更していません。先に「---」を追加してください。',
  'not-yaml': '先頭の設定が TOML または JSON で書かれているため、表示はできますが変更はできません。',
  'no-such-place': '変更できる「{{key}}」がありません。',
  'key-exists': '「{{key}}」はすでにあります。別の名前を指定してください。',
  'not-a-list': '「{{key}}」はリストではありません。',
  alias: '「{{key}}」は別の場所の値を参照しています。参照元を変更してください。',
  unwritable: '内容を壊さずに「{{key}}」へ書き込むことができないため、変更していません。{{detail}}',
  'other-value-would-change':
    '「{{key}}」を変更すると別の値も変わるため、変更していません。テキストとして編集してください。',
};
