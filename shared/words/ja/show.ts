/** `Show.reasons` */
export const recognised = {
  'generator-file': '{{file}} があるため、{{generator}} のサイトと判断しました。',
  'generator-folders': '{{generator}} が読み込むフォルダに記事があるため、{{generator}} のサイトと判断しました。',
  'generator-unknown': 'サイトの生成ツールが判別できません。タイトルのあるファイルをエピソードとして扱います。',
  'profile-keys': 'エピソードの項目は {{profile}} の形式です（{{keys}}）。',
  'profile-inferred': 'エピソードの内容から項目を判断しました（{{keys}}）。',
  'profile-usual': 'エピソードがまだないため、{{profile}} の標準の項目を使います。',
  'profile-file': '{{file}} で指定された項目を使います（{{profile}}）。',
  'profile-feed': 'サイトのフィード用テンプレートから項目の用途を判断しました。',
  people_other: '出演者 {{count}}人（{{place}}）',
  'settings-unreadable': '{{file}} を読み込めないため、標準の設定を使います（{{detail}}）。',
  'setting-refused': '{{file}} の「{{key}}」は使用できません（{{detail}}）。',
};
