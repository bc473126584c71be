/** Why an edit of the front matter was not made; `key` is the key's name. */
export const failure = {
  'no-front-matter': '先頭の設定を区切る「---」の行がないため、変更していません。先に「---」を追加してください。',
  'not-yaml': 'このファイルを YAML として読めないため、「{{key}}」は変更していません。',
  'bad-pattern': '正規表現として使えません：{{detail}}',
  'too-slow': '1つのエピソードの検索に時間がかかりすぎたため、中止しました。正規表現を簡単にしてください。',
  stopped: '中止しました。',
  pinned: '「{{name}}」は固定されているため移動しません。{{detail}}',
  'no-archive':
    '「{{name}}」は単独では移動できません（付属ファイルがあるか、移動先でエピソードとして扱われない名前です）。',
  unsaved: '「{{name}}」に未保存の変更があります。先に保存してください。',
  'no-such-place': '変更できる「{{key}}」がありません。',
  'key-exists': '「{{key}}」はすでにあります。別の名前を指定してください。',
  'not-a-list': '「{{key}}」はリストではありません。',
  alias: '「{{key}}」は別の場所の値を参照しています。参照元を変更してください。',
  unwritable: '内容を壊さずに「{{key}}」へ書き込むことができないため、変更していません。{{detail}}',
  'other-value-would-change':
    '「{{key}}」を変更すると別の値も変わるため、変更していません。テキストとして編集してください。',
};
